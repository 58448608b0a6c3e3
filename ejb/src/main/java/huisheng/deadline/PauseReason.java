package huisheng.deadline;

/** What may make a deadline stand still; which of them a rule allows stands in its pack. */
public enum PauseReason {
    WAITING_FOR_MEMBER,
    WAITING_FOR_EMPLOYER,
    LEGAL_PROCEEDINGS,
    FORCE_MAJEURE
}
