package huisheng.grievance;

/** What a case is about; each has a form of its own, see {@link Question}. */
public enum Channel {
    PAY,
    HOURS,
    SAFETY,
    HARASSMENT,
    CONTRACT,
    UNION
}
