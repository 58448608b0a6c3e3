package huisheng.receipt;

/** The kinds by which a record is filtered. */
public enum Topic {
    OFFICES,
    RULES,
    DEADLINES,
    MEMBERSHIP,
    ROLLS,
    VOTES,
    AFFAIRS,
    SUGGESTIONS,
    CASES,
    ACCOUNTS,
    ERASURES,
    LOG
}
