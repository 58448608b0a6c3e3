package huisheng.ballot.poll;

import huisheng.kernel.Refused;

public enum PollReason implements Refused.Reason {
    /** Also said of a draft that is not for the caller's eyes. */
    NO_SUCH_POLL(Refused.Kind.NOT_FOUND),
    /** The phase that it is in does not take this act. */
    NOT_NOW(Refused.Kind.CONFLICT),
    /** Somebody else changed it after one had it before one's eyes. */
    CHANGED_MEANWHILE(Refused.Kind.CONFLICT),
    NOT_THE_COMMISSION(Refused.Kind.NOT_ALLOWED),
    NOT_THE_REGISTRAR(Refused.Kind.NOT_ALLOWED),
    NOT_A_TELLER(Refused.Kind.NOT_ALLOWED),
    /** Two persons freeze a vote. */
    SECOND_PERSON_NEEDED(Refused.Kind.NOT_ALLOWED),
    NOT_ON_THE_ROLL(Refused.Kind.NOT_ALLOWED),
    /** One member, one voting paper. */
    COLLECTED_ALREADY(Refused.Kind.CONFLICT),
    NOT_YET(Refused.Kind.CONFLICT),
    WINDOW_IS_OVER(Refused.Kind.CONFLICT),
    /** Detail: days of notice. */
    NOTICE_TOO_SHORT(Refused.Kind.INVALID),
    /** Detail: minutes that the window lasts at least. */
    WINDOW_TOO_SHORT(Refused.Kind.INVALID),
    CUT_OFF_TO_COME(Refused.Kind.INVALID),
    /** Details: how many are on the roll, the minimum. */
    ROLL_TOO_SMALL(Refused.Kind.INVALID),
    /** For a ranking. Details: how many are on the roll, the most. */
    ROLL_TOO_LARGE(Refused.Kind.INVALID),
    /** Details: candidates, candidates that are needed. */
    TOO_FEW_CANDIDATES(Refused.Kind.INVALID),
    /** Details: how many there are, the fewest, the most. */
    NUMBER_OF_OPTIONS(Refused.Kind.INVALID),
    /** Members were named for a vote on motions. */
    NO_MEMBERS_HERE(Refused.Kind.INVALID),
    /** Options were named for a single motion or an election. */
    NO_OPTIONS_HERE(Refused.Kind.INVALID),
    SEATS_MISSING(Refused.Kind.INVALID),
    CANDIDATE_TWICE(Refused.Kind.INVALID),
    /** Detail: place in the list. */
    CANDIDATE_UNKNOWN(Refused.Kind.INVALID),
    CANDIDATE_IS_TRUSTEE(Refused.Kind.INVALID),
    CANDIDATE_IS_REGISTRAR(Refused.Kind.INVALID),
    SAME_PERSON_TWICE(Refused.Kind.INVALID),
    NUMBER_OF_TRUSTEES(Refused.Kind.INVALID),
    /** Detail: place in the list. */
    TRUSTEE_UNKNOWN(Refused.Kind.INVALID),
    /** Detail: place in the list. */
    TRUSTEE_NOT_OF_BODY(Refused.Kind.INVALID),
    THRESHOLD_WRONG(Refused.Kind.INVALID),
    /** One body alone could open the votes, or alone keep them shut. */
    ONE_BODY_TOO_STRONG(Refused.Kind.INVALID),
    REGISTRAR_IS_NO_AUDITOR(Refused.Kind.INVALID),
    COMMISSION_HOLDS_NO_KEY(Refused.Kind.INVALID),
    /** What a browser brought is not what it should be. */
    NOT_A_SETUP(Refused.Kind.INVALID),
    /** The member of this number is not on the roll of the vote. */
    MEMBER_NOT_ON_THE_ROLL(Refused.Kind.INVALID),
    /** The spare slips are used up. */
    NO_SPARE_SLIP(Refused.Kind.CONFLICT),
    /** This slip was declared void before. */
    SLIP_VOID_ALREADY(Refused.Kind.CONFLICT),
    /** No slip of this vote bears this credential. */
    NO_SUCH_SLIP(Refused.Kind.INVALID),
    /** There is a second vote on what this result left undecided. */
    RUNOFF_DRAFTED(Refused.Kind.CONFLICT),
    /** It stands already, and otherwise. */
    MADE_ALREADY(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    PollReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
