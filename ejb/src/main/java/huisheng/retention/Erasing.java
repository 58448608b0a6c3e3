package huisheng.retention;

import huisheng.auditlog.ContentErased;
import huisheng.auditlog.LogErasure;
import huisheng.deadline.DeadlineView;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.Rule;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one way in which a matter is erased: its words, its files, what was promised in words about it, content and salt of the
 * entries that spoke of it; a tombstone and a fact of the log stay. Who may order it is the caller's question.
 */
@ApplicationScoped
class Erasing {
    @Inject
    private Keepers keepers;

    @Inject
    private MatterEntries entries;

    @Inject
    private ErasedMatters erased;

    @Inject
    private RetentionBook book;

    @Inject
    private Deadlines deadlines;

    @Inject
    private LogErasure log;

    @Inject
    private Clock clock;

    /** Why it may not be erased now; empty if it may. */
    Optional<RetentionReason> hindrance(String kind, long id, KeptMatter matter) {
        if (!matter.over()) return Optional.of(RetentionReason.STILL_OPEN);
        if (deadlines.of(new Matter(kind, id)).stream().anyMatch(DeadlineView::isOwed))
            return Optional.of(RetentionReason.DEADLINE_RUNS);
        if (book.isHeld(kind, id)) return Optional.of(RetentionReason.ON_HOLD);
        return Optional.empty();
    }

    /** @return the matter, locked @throws Refused ERASED_ALREADY, NO_SUCH_MATTER */
    KeptMatter hold(Keeper keeper, long id) {
        return keeper.hold(id).orElseThrow(() -> {
            boolean gone = erased.of(keeper.kind(), id).isPresent();
            return new Refused(gone ? RetentionReason.ERASED_ALREADY : RetentionReason.NO_SUCH_MATTER);
        });
    }

    /** The time of keeping is over. @return false if something keeps it, or somebody else was quicker */
    boolean byClock(String kind, long id) {
        var keeper = keepers.get(kind);
        var matter = keeper.hold(id).orElse(null);
        if (matter == null || hindrance(kind, id, matter).isPresent()) return false;
        var rule = rule(keeper, matter);
        if (!matter.last().isBefore(end(rule))) return false;
        return all(keeper, id, matter, Ground.TIME_IS_OVER, rule, null);
    }

    /** @throws Refused ERASED_ALREADY, STILL_OPEN, DEADLINE_RUNS, ON_HOLD */
    void byOrder(ErasureOrder order) {
        var keeper = keepers.get(order.kind());
        var matter = hold(keeper, order.matter());
        hindrance(order.kind(), order.matter(), matter).ifPresent(reason -> {
            throw new Refused(reason);
        });
        if (!all(keeper, order.matter(), matter, order.ground(), null, order.id()))
            throw new Refused(RetentionReason.ON_HOLD);
    }

    /** It was erased before and an older copy brought it back; what then speaks against it does not count a second time. */
    boolean again(String kind, long id, Instant began) {
        var keeper = keepers.find(kind).orElse(null);
        var matter = keeper == null ? null : keeper.hold(id).orElse(null);
        if (matter == null || !matter.began().equals(began)) return false;
        for (long other : keeper.goingWith(id)) keeper.hold(other).ifPresent(one -> again(keeper, other, one));
        again(keeper, id, matter);
        return true;
    }

    // The older copy may be of a day on which something was still owed in it; the clock would look for it for ever.
    private void again(Keeper keeper, long id, KeptMatter matter) {
        deadlines.withdrawAll(new Matter(keeper.kind(), id));
        one(keeper, id, matter, Ground.AGAIN, null, null);
    }

    /** The latest moment of which nothing is kept any more. */
    Instant end(Rule rule) {
        return clock.now().minus(Duration.ofDays(rule.amount()));
    }

    Rule rule(Keeper keeper, KeptMatter matter) {
        return deadlines
                .preview(keeper.rule(), matter.organisation(), clock.now())
                .rule();
    }

    private boolean all(Keeper keeper, long id, KeptMatter matter, Ground ground, Rule rule, Long order) {
        var others = keeper.goingWith(id);
        for (long other : others) {
            var with = keeper.hold(other);
            if (with.isPresent() && hindrance(keeper.kind(), other, with.get()).isPresent()) return false;
        }
        for (long other : others) keeper.hold(other).ifPresent(one -> one(keeper, other, one, ground, rule, order));
        one(keeper, id, matter, ground, rule, order);
        return true;
    }

    private void one(Keeper keeper, long id, KeptMatter matter, Ground ground, Rule rule, Long order) {
        keeper.erase(id);
        deadlines.forgetWords(new Matter(keeper.kind(), id));
        var numbers = entries.of(keeper.kind(), id);
        var fact = new ContentErased(keeper.kind(), id, matter.organisation().value(), ground.name(), numbers);
        var tombstone = new Tombstone(log.erase(fact), keeper.kind(), id, matter, ground, clock.now()).by(order);
        erased.add(rule == null ? tombstone : tombstone.under(rule));
    }
}
