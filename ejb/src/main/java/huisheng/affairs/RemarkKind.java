package huisheng.affairs;

import huisheng.deadline.RuleKey;

/** What a member says to a publication. */
public enum RemarkKind {
    QUESTION(new RuleKey("affairs.question")),
    /** During the posting period only; until it is answered the publication does not become final. */
    OBJECTION(new RuleKey("affairs.objection"));

    private final RuleKey rule;

    RemarkKind(RuleKey rule) {
        this.rule = rule;
    }

    RuleKey rule() {
        return rule;
    }
}
