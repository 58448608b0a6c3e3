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
import huisheng.membership.MemberId;
import huisheng.roll.RollFreezing;
import huisheng.roll.RollFrozen;
import huisheng.roll.RollId;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose receipt an entry is: who did it, and where the kind of fact allows it, whose matter it is. Of a suggestion into which others
 * were merged that is who wrote it: not everything between it and the committee is for the others.
 */
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
        holders.addAll(parties(happening));
        return holders;
    }

    private Set<Long> parties(Happening happening) {
        return Stream.of(
                        named(happening, "member", id -> List.of(new MemberId(id))),
                        named(
                                happening,
                                "suggestion",
                                id -> suggestions.author(new SuggestionId(id)).stream()
                                        .toList()),
                        named(
                                happening,
                                "grievance",
                                id -> cases.member(new GrievanceId(id)).stream().toList()),
                        named(
                                happening,
                                "remark",
                                id -> affairs.author(new RemarkId(id)).stream().toList()),
                        named(
                                happening,
                                "objection",
                                id -> objections.of(new ObjectionId(id)).stream()
                                        .map(ObjectionParties.Parties::author)
                                        .toList()),
                        named(happening, "poll", id -> polls.of(new PollId(id))),
                        ofItsKind(happening))
                .flatMap(Collection::stream)
                .map(MemberId::value)
                .collect(Collectors.toSet());
    }

    private static Collection<MemberId> named(
            Happening happening, String component, LongFunction<Collection<MemberId>> parties) {
        var number = Facts.number(happening, component);
        return number.isPresent() ? parties.apply(number.getAsLong()) : List.of();
    }

    private Collection<MemberId> ofItsKind(Happening happening) {
        if (happening instanceof DeadlineHappening promise)
            return promises.madeTo(promise).stream().toList();
        if (happening instanceof RollFrozen frozen) return rolls.members(new RollId(frozen.roll()));
        if (happening instanceof PublicationTurned turned && turned.turn().isPublic())
            return affairs.ofPublication(new PublicationId(turned.publication()))
                    .writers();
        return List.of();
    }

    private boolean isSomebodyHere() {
        try {
            return caller.isKnown();
        } catch (ContextNotActiveException nobodyCallsTheClock) {
            return false;
        }
    }
}
