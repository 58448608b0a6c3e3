package huisheng.office;

/** How a person came to hold an office. */
public enum HowChosen {
    ELECTED,
    BY_ELECTION,
    APPOINTED,
    ACTING
}
