package huisheng.grievance;

/** Why a union above has a case. */
public enum EscalationGround {
    /** A limit has passed. */
    LATE,
    /** The body to which it was referred has not taken it in time. */
    NOT_HANDED_OVER,
    BY_OFFICER,
    /** Everybody who could handle it has stepped back, is named in it, or holds the office no more. */
    NO_OFFICER_LEFT,
    /** The member says a second time that it is not solved. */
    NOT_SOLVED,
    /** The member asks again after it was declined. */
    DECLINED
}
