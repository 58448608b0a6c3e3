package huisheng.search;

/** Who may find something at all. Its author may always. */
public enum OpenTo {
    /** Everybody, also strangers. */
    EVERYBODY(1),
    /** The members of its organisation, and its officers. */
    MEMBERS(2),
    /** The officers of its organisation. */
    OFFICERS(3),
    /** Its author alone. */
    AUTHOR(4);

    /** As it stands in the table; never change one. */
    final int code;

    OpenTo(int code) {
        this.code = code;
    }

    static OpenTo of(int code) {
        for (var one : values()) if (one.code == code) return one;
        throw new IllegalArgumentException("open to " + code);
    }
}
