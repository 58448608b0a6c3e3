package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All suggestions, as a collection. Lists are read by keyset, newest first. */
@ApplicationScoped
class Suggestions {
    private static final Comparator<Suggestion> LATEST_FIRST =
            Comparator.comparingLong((Suggestion one) -> one.id().value()).reversed();
    private static final Comparator<Suggestion> DUE_FIRST = Comparator.comparing(
                    (Suggestion one) -> one.line().answerDueOn())
            .thenComparing(one -> one.id().value());

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Suggestion suggestion) {
        entities.persist(suggestion);
    }

    Suggestion get(SuggestionId id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id.value()))
                .orElseThrow(() -> new Refused(SuggestionReason.NO_SUCH_SUGGESTION));
    }

    /** Locked until the transaction ends: of two officers who answer at once, the second sees the first's answer. */
    Suggestion getForAnswer(SuggestionId id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(SuggestionReason.NO_SUCH_SUGGESTION));
    }

    long answersNotRead(MemberId author) {
        return entities.createQuery(
                        "select count(s) from Suggestion s where s.authorId = :author and s.state = :answered and s.answerReadAt is null",
                        Long.class)
                .setParameter("author", author.value())
                .setParameter("answered", SuggestionState.ANSWERED)
                .getSingleResult();
    }

    /** Those that fall due first come first. */
    List<Suggestion> waitingAt(List<OrganisationId> organisations, DueKey after, int limit) {
        return merged(
                organisations,
                DUE_FIRST,
                limit,
                organisation -> entities.createQuery(
                                "select s from Suggestion s where s.organisationId = :organisation and s.state = :sent and s.answerDueOn >= :due and (s.answerDueOn > :due or s.id > :id) order by s.organisationId, s.state, s.answerDueOn, s.id",
                                Suggestion.class)
                        .setParameter("organisation", organisation.value())
                        .setParameter("sent", SuggestionState.SENT)
                        .setParameter("due", after.due())
                        .setParameter("id", after.id())
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Waiting at these committees: all, and of them those due before the day; each counted up to a limit. */
    WaitingCount countWaiting(List<OrganisationId> organisations, LocalDate today) {
        return new WaitingCount(
                countDueBefore(organisations, LocalDate.of(9999, 12, 31)), countDueBefore(organisations, today));
    }

    // Numbers in the order of an index, up to the limit: to count them all would read them all.
    private long countDueBefore(List<OrganisationId> organisations, LocalDate day) {
        return organisations.stream()
                .mapToLong(organisation -> entities.createQuery(
                                "select s.id from Suggestion s where s.organisationId = :organisation and s.state = :sent and s.answerDueOn < :day order by s.organisationId, s.state, s.answerDueOn, s.id",
                                Long.class)
                        .setParameter("organisation", organisation.value())
                        .setParameter("sent", SuggestionState.SENT)
                        .setParameter("day", day)
                        .setMaxResults(WaitingCount.COUNTED + 1)
                        .getResultList()
                        .size())
                .sum();
    }

    /** @param before only suggestions older than this id */
    List<Suggestion> writtenBy(MemberId author, long before, int limit) {
        return entities.createQuery(
                        "select s from Suggestion s where s.authorId = :author and s.id < :before order by s.authorId, s.id desc",
                        Suggestion.class)
                .setParameter("author", author.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param before only suggestions older than this id */
    List<Suggestion> answeredIn(List<OrganisationId> organisations, long before, int limit) {
        return merged(
                organisations,
                LATEST_FIRST,
                limit,
                organisation -> entities.createQuery(
                                "select s from Suggestion s where s.organisationId = :organisation and s.state = :answered and s.id < :before order by s.organisationId, s.state, s.id desc",
                                Suggestion.class)
                        .setParameter("organisation", organisation.value())
                        .setParameter("answered", SuggestionState.ANSWERED)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** One query an organisation, each in the order of an index: together they would be sorted in memory, all of them. */
    private static List<Suggestion> merged(
            List<OrganisationId> organisations,
            Comparator<Suggestion> order,
            int limit,
            Function<OrganisationId, List<Suggestion>> ofOne) {
        return organisations.stream()
                .flatMap(organisation -> ofOne.apply(organisation).stream())
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
