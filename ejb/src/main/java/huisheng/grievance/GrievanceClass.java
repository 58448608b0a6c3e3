package huisheng.grievance;

import huisheng.deadline.RuleKey;

/** How hard a case is; the rule packs give each a limit. */
public enum GrievanceClass {
    ORDINARY("grievance.ordinary"),
    HARD("grievance.hard"),
    VERY_COMPLEX("grievance.complex");

    private final RuleKey limit;

    GrievanceClass(String limit) {
        this.limit = new RuleKey(limit);
    }

    RuleKey limit() {
        return limit;
    }
}
