package huisheng.receipt;

import huisheng.affairs.AffairsParties;
import huisheng.affairs.PublicationId;
import huisheng.affairs.PublicationTurned;
import huisheng.affairs.RemarkId;
import huisheng.auditlog.Happening;
import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ObjectionParties;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollParties;
import huisheng.deadline.DeadlineHappening;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.membership.Caller;
import huisheng.roll.RollFreezing;
import huisheng.roll.RollFrozen;
import huisheng.roll.RollId;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Whose receipt an entry is: who did it, and where the kind of fact allows it, whose matter it is. */
@ApplicationScoped
class Holders {
    @Inject
    private SuggestionParties suggestions;

    @Inject
    private GrievanceParties cases;

    @Inject
    private AffairsParties affairs;

    @Inject
    private PollParties polls;

    @Inject
    private ObjectionParties objections;

    @Inject
    private RollFreezing rolls;

    @Inject
    private Promises promises;

    @Inject
    private Caller caller;

    Set<Long> of(Happening happening, KindOfFact kind) {
        var holders = new HashSet<Long>();
        if (kind.openness() == Openness.NOBODY) return holders;
        if (isSomebodyHere()) holders.add(caller.id().value());
        if (kind.openness() == Openness.ACTOR) return holders;
        Facts.number(happening, "member").ifPresent(holders::add);
        Facts.number(happening, "suggestion")
                .ifPresent(id -> suggestions
                        .of(new SuggestionId(id))
                        .ifPresent(one -> holders.add(one.author().value())));
        Facts.number(happening, "grievance")
                .ifPresent(id -> cases.of(new GrievanceId(id))
                        .ifPresent(one -> holders.add(one.member().value())));
        Facts.number(happening, "objection")
                .ifPresent(id -> objections
                        .of(new ObjectionId(id))
                        .ifPresent(one -> holders.add(one.author().value())));
        Facts.number(happening, "poll")
                .ifPresent(id -> polls.of(new PollId(id)).stream()
                        .flatMap(Set::stream)
                        .forEach(one -> holders.add(one.value())));
        if (happening instanceof RollFrozen roll)
            rolls.members(new RollId(roll.roll())).forEach(one -> holders.add(one.value()));
        if (happening instanceof PublicationTurned turned && turned.turn().isPublic())
            affairs.ofPublication(new PublicationId(turned.publication()))
                    .writers()
                    .forEach(one -> holders.add(one.value()));
        Facts.number(happening, "remark")
                .ifPresent(id -> affairs.ofRemark(new RemarkId(id))
                        .ifPresent(one -> holders.add(one.author().value())));
        if (happening instanceof DeadlineHappening promise)
            promises.madeTo(promise).ifPresent(one -> holders.add(one.value()));
        return holders;
    }

    private boolean isSomebodyHere() {
        try {
            return caller.isKnown();
        } catch (ContextNotActiveException nobodyCallsTheClock) {
            return false;
        }
    }
}
