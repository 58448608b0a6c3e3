package huisheng.ballot.count;

/** What a vote has come to. */
public enum Ruling {
    CARRIED,
    NOT_CARRIED,
    /** Some of several motions are carried, and some are not. */
    PARTLY_CARRIED,
    /** Every seat is filled. */
    ELECTED,
    /** Fewer passed than there are seats. */
    SEATS_OPEN,
    /** Some tie at the last seat. */
    RUNOFF,
    /** Options are put in order, and the first are taken. */
    RANKED,
    /** Each option has its grade. */
    GRADED,
    /** Too few took part: the vote is void. */
    NO_QUORUM,
    /** More ballots than were given out papers for: the whole vote is void. */
    MORE_BALLOTS_THAN_PAPERS;

    public boolean isVoid() {
        return this == NO_QUORUM || this == MORE_BALLOTS_THAN_PAPERS;
    }
}
