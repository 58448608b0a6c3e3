package huisheng.suggestion;

/** As whom one reads a suggestion. */
public enum Reading {
    AUTHOR,
    CO_AUTHOR,
    BRANCH,
    COMMITTEE
}
