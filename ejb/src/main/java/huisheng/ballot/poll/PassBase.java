package huisheng.ballot.poll;

/** Of what the share that passes is taken. */
public enum PassBase {
    /** Of everybody on the roll. */
    ROLL,
    /** Of the ballots in the box. */
    CAST
}
