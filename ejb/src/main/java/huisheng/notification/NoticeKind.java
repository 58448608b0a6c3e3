package huisheng.notification;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is told. Each has its words in both languages, its letter in both languages, and a usual way. */
public enum NoticeKind {
    /** To the committee: a member has sent a suggestion, or it has come up from below. */
    SUGGESTION_ARRIVED(Way.DAILY, true),
    /** To its author: the answer is there. */
    SUGGESTION_ANSWERED(Way.AT_ONCE),
    /** To those responsible: 50, 80 or 100 per cent of the days are used up. */
    DEADLINE_NEAR(Way.DAILY, true),
    /** To those responsible and the chair: the promised day has passed. */
    DEADLINE_MISSED(Way.AT_ONCE, true),
    /** To the chair, every day: it is still not done. */
    DEADLINE_LATE(Way.DAILY, true),
    /** To the chair of the union above, once: a promised day has passed below. */
    DEADLINE_MISSED_BELOW(Way.DAILY, true),
    /** To the member who brought a case. It says nothing of the case, nor which it is. */
    CASE_OF_MINE(Way.AT_ONCE),
    /** To those who work on a case. It says nothing of the case, nor which it is. */
    CASE_AT_WORK(Way.AT_ONCE, true),
    /** To its authors: it was taken up, merged, extended, went to the level above, is closed. */
    SUGGESTION_MOVED(Way.DAILY),
    /** To its author: the committee asks something, and the days stand still until they reply. */
    SUGGESTION_ASKED(Way.AT_ONCE),
    /** To its author: the text is kept from the branch; the reason stands on the page. */
    SUGGESTION_HIDDEN(Way.AT_ONCE),
    /** To its author: the union above has decided on the hiding. */
    APPEAL_DECIDED(Way.AT_ONCE),
    /** To those who follow a suggestion. */
    SUGGESTION_FOLLOWED(Way.DAILY),
    /** To the members of a union: it has published something. */
    PUBLICATION_NEW(Way.DAILY),
    /** To whoever asked or objected: there is an answer. */
    REMARK_ANSWERED(Way.AT_ONCE),
    /** To whom a suggestion was given. */
    SUGGESTION_ASSIGNED(Way.AT_ONCE, true),
    /** To those who answer for a suggestion: its author replied, wants it handled again, or it was given back. */
    SUGGESTION_AT_WORK(Way.DAILY, true),
    /** To the committee above: it is asked to look at a hiding below. */
    APPEAL_ARRIVED(Way.DAILY, true),
    /** To those who write for a union: a publication waits for the next hand. */
    PUBLICATION_AT_WORK(Way.DAILY, true),
    /** To those who wrote a publication: a member asks or objects. */
    REMARK_ARRIVED(Way.DAILY, true),
    /** To the member for whom the registrar of a vote declared a slip void: whoever did not ask for it must know at once. */
    SLIP_VOIDED(Way.AT_ONCE),
    /** To everybody on the roll: a vote is fixed for good. */
    POLL_ANNOUNCED(Way.DAILY),
    /** To everybody on the roll: the slips are made. */
    POLL_SLIP(Way.DAILY),
    /** To everybody on the roll: the box takes ballots. */
    POLL_OPEN(Way.AT_ONCE),
    /** To whoever has not collected their voting paper by the middle of the window. Nobody knows who has voted. */
    POLL_UNCOLLECTED(Way.DAILY),
    /** To everybody on the roll, the same for all: a day is left. */
    POLL_CLOSING(Way.AT_ONCE),
    /** To everybody on the roll: the result is declared. */
    POLL_DECLARED(Way.DAILY),
    /** To everybody on the roll and everybody with a part: the vote does not take place. */
    POLL_CANCELLED(Way.AT_ONCE),
    /** To a trustee, the registrar or a teller: a step is theirs to take. */
    POLL_TURN(Way.AT_ONCE),
    /** To the election commission: a vote waits for them, or there is something that they should see. */
    POLL_AT_WORK(Way.AT_ONCE, true),
    /** To the election commission: a member objects to a declared result. It says nothing of who or why. */
    OBJECTION_ARRIVED(Way.AT_ONCE, true),
    /** To who objected to a result: there is an answer. */
    OBJECTION_ANSWERED(Way.AT_ONCE);

    private static final Set<NoticeKind> COURSE_OF_A_VOTE = EnumSet.range(POLL_ANNOUNCED, POLL_CANCELLED);

    private final Way usual;
    private final boolean forOfficers;

    NoticeKind(Way usual) {
        this(usual, false);
    }

    NoticeKind(Way usual, boolean forOfficers) {
        this.usual = usual;
        this.forOfficers = forOfficers;
    }

    /** Whether only who holds an office can be told of it. */
    public boolean isForOfficers() {
        return forOfficers;
    }

    /** What this kind leaves nothing to read of, about the same matter: of a vote the latest news is enough. */
    Set<NoticeKind> outdated() {
        return COURSE_OF_A_VOTE.contains(this) ? COURSE_OF_A_VOTE : Set.of(this);
    }

    /** What holds for who has chosen nothing. */
    public Way usual() {
        return usual;
    }
}
