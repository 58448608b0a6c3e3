package huisheng.suggestion;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** With whom of a committee its waiting suggestions lie, and how they pass to another. Who may do it is the caller's question. */
@ApplicationScoped
public class SuggestionsInHand {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private SuggestionCourse course;

    @Inject
    private Authors authors;

    @Inject
    private Boxes boxes;

    @Inject
    private Clock clock;

    // Two bounds for an index: those without a handler, mostly nearly all, are not read. H2 would read them with the
    // lower one alone.
    /** Of those that wait for an answer and have a handler: how many with whom, whether these still sit in the committee or not. */
    public Map<MemberId, Long> byHandler(OrganisationId committee) {
        return entities.createQuery(
                        "select s.handlerId, count(*) from Suggestion s where s.organisationId = :committee and s.tray = :waiting and s.handlerId between 1 and :last group by s.handlerId",
                        Object[].class)
                .setParameter("committee", committee.value())
                .setParameter("waiting", Tray.WAITING)
                .setParameter("last", Long.MAX_VALUE)
                .getResultStream()
                .collect(Collectors.toMap(row -> new MemberId((Long) row[0]), row -> (Long) row[1]));
    }

    /** Who may handle the committee's suggestions today. */
    public List<MemberId> takers(OrganisationId committee) {
        return boxes.committee(committee);
    }

    /** @param kept suggestions that the other person wrote: nobody answers themselves */
    public record HandedOn(int moved, int kept) {}

    /**
     * All that wait with one person lie with the other afterwards, each with its step and its happening.
     *
     * @param by who does it
     */
    public HandedOn handOver(OrganisationId committee, MemberId from, MemberId to, MemberId by) {
        // All rows are locked before the first entry of the audit log is written, as every act on one suggestion does.
        var all = entities.createQuery(
                        "select s from Suggestion s where s.organisationId = :committee and s.tray = :waiting and s.handlerId = :from order by s.id",
                        Suggestion.class)
                .setParameter("committee", committee.value())
                .setParameter("waiting", Tray.WAITING)
                .setParameter("from", from.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var theirs = all.stream().filter(one -> !authors.of(one).contains(to)).toList();
        theirs.forEach(one -> course.assign(one, by, to, clock.now()));
        return new HandedOn(theirs.size(), all.size() - theirs.size());
    }
}
