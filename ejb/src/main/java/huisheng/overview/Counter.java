package huisheng.overview;

/** The three counters to which members bring something and have it answered. */
public enum Counter {
    SUGGESTIONS,
    CASES,
    /** Questions and objections to what the union published. */
    REMARKS
}
