package huisheng.deadline;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A calendar has changed: every deadline that is counted by it is counted again, and where the day is another one, both are kept. */
@ApplicationScoped
class Recomputing {
    private static final int STRETCH = 500;

    @Inject
    private DeadlineBook book;

    @Inject
    private Calendars calendars;

    @Inject
    private OrganisationTree tree;

    @Inject
    private DeadlineVoice voice;

    @Inject
    private Clock clock;

    /** @return how many due days are other ones */
    long all(OrganisationId union, Calendars.InUse changed) {
        var used = new HashMap<OrganisationId, Long>();
        long moved = 0;
        long after = 0;
        for (var some = book.countingIn(tree.place(union), after, STRETCH);
                !some.isEmpty();
                some = book.countingIn(tree.place(union), after, STRETCH)) {
            for (var one : some) if (counts(one, changed, used) && again(one, changed)) moved++;
            after = some.get(some.size() - 1).id().value();
        }
        return moved;
    }

    // A union below may keep a calendar of its own.
    private boolean counts(Deadline one, Calendars.InUse changed, Map<OrganisationId, Long> used) {
        return Objects.equals(
                used.computeIfAbsent(one.organisation(), at -> calendars.of(at).id()), changed.id());
    }

    private boolean again(Deadline deadline, Calendars.InUse calendar) {
        var before = deadline.dueOn();
        deadline.recompute(calendar, book.pauses(deadline.id()), clock.today());
        if (before.equals(deadline.dueOn())) return false;
        book.add(new DeadlineEvent(deadline.id(), DeadlineTurn.RECOMPUTED, clock.now(), clock.today())
                .moved(before, deadline.dueOn())
                .by(calendar.id()));
        voice.moved(deadline, DeadlineTurn.RECOMPUTED, before);
        return true;
    }
}
