package huisheng.notification;

/** How a member wants to hear of something; the notice in the application is always there. */
public enum Way {
    AT_ONCE,
    DAILY,
    IN_APPLICATION
}
