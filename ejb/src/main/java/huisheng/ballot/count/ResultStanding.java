package huisheng.ballot.count;

/** How a declared result stands. */
public enum ResultStanding {
    /** Declared, or posted: whoever is on the roll may object. */
    POSTED,
    /** An objection waits for its answer; the result is not final before. */
    OBJECTED,
    /** The posting period is over and the clock has not been on its round since. */
    POSTING_OVER,
    FINAL
}
