package huisheng.ballot.poll;

/** What is decided: something, or who is to hold seats. */
public enum PollKind {
    /** For, against or abstention, exactly one of the three. */
    MOTION,
    /** Up to so many of the candidates as there are seats. */
    OFFICERS
}
