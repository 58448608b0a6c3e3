package huisheng.notification;

/** What somebody is told. Each has its words in both languages, its letter in both languages, and a usual way. */
public enum NoticeKind {
    /** To the committee: a member has sent a suggestion. */
    SUGGESTION_ARRIVED(Way.DAILY),
    /** To its author: the answer is there. */
    SUGGESTION_ANSWERED(Way.AT_ONCE),
    /** To those responsible: 50, 80 or 100 per cent of the days are used up. */
    DEADLINE_NEAR(Way.DAILY),
    /** To those responsible and the chair: the promised day has passed. */
    DEADLINE_MISSED(Way.AT_ONCE),
    /** To the chair, every day: it is still not done. */
    DEADLINE_LATE(Way.DAILY),
    /** To the chair of the union above, once: a promised day has passed below. */
    DEADLINE_MISSED_BELOW(Way.DAILY),
    /** To the member who brought a case. It says nothing of the case, nor which it is. */
    CASE_OF_MINE(Way.AT_ONCE),
    /** To those who work on a case. It says nothing of the case, nor which it is. */
    CASE_AT_WORK(Way.AT_ONCE);

    private final Way usual;

    NoticeKind(Way usual) {
        this.usual = usual;
    }

    /** What holds for who has chosen nothing. */
    public Way usual() {
        return usual;
    }
}
