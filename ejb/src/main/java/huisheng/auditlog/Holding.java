package huisheng.auditlog;

/** How one part of an entry stands when it is looked at. */
public enum Holding {
    HOLDS,
    FAILS,
    /** It is not under a signed state yet. */
    NOT_YET,
    /** Content and salt were erased; nothing is left to hold. */
    ERASED,
    /** There is no such row. */
    MISSING
}
