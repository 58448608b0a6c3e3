package huisheng.signin;

/** Whether a registrar may ask for a member's second factor to be renewed. */
public enum RenewalStanding {
    /** There is none: a plain activation code is enough. */
    NO_FACTOR,
    POSSIBLE,
    WAITING,
    /** Nobody asks for themselves. */
    ONESELF
}
