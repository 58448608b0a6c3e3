package huisheng.deadline;

import huisheng.auditlog.Happening;

/**
 * What happened to a deadline; every one is a CDI event in the transaction of the fact. An observer of what the clock
 * says must not lock the matter itself, or it waits for an officer who waits for the clock; it writes rows of its own.
 */
public interface DeadlineHappening extends Happening {
    String kind();

    long matter();

    String rule();

    long organisation();

    default Matter about() {
        return new Matter(kind(), matter());
    }

    default RuleKey act() {
        return new RuleKey(rule());
    }
}
