package huisheng.suggestion;

import huisheng.deadline.RuleKey;

/** The first handling, the renewed one after "not satisfied", and that of the next level; each has its own deadline. */
enum Round {
    FIRST("suggestion.reply"),
    RENEWED("suggestion.renewed"),
    NEXT_LEVEL("suggestion.escalated");

    private final RuleKey rule;

    Round(String rule) {
        this.rule = new RuleKey(rule);
    }

    RuleKey rule() {
        return rule;
    }
}
