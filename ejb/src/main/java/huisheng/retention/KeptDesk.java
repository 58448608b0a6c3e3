package huisheng.retention;

import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleDesk;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everybody's counter: for how long a union keeps what. */
@Stateless
@PermitAll
public class KeptDesk {
    private static final String NOTICE = "notice";

    @Inject
    private Keepers keepers;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    public List<KeptRule> of(OrganisationId union) {
        var rules = new ArrayList<KeptRule>();
        for (var keeper : keepers.all()) rules.add(rule(keeper.kind(), keeper.rule(), union));
        rules.add(rule(NOTICE, new RuleKey(NOTICE + ".kept"), union));
        return rules;
    }

    private KeptRule rule(String kind, RuleKey key, OrganisationId union) {
        var now = clock.now();
        var rule = deadlines.preview(key, union, now).rule();
        var next = deadlines
                .preview(key, union, now.plus(Duration.ofDays(RuleDesk.NOTICE_DAYS)))
                .rule();
        return new KeptRule(kind, rule, next.amount() == rule.amount() ? null : next);
    }
}
