package huisheng.suggestion;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The lists of suggestions, each read by keyset in the order of an index. */
@ApplicationScoped
class SuggestionLists {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Comparator<Suggestion> LATEST_FIRST =
            Comparator.comparingLong((Suggestion one) -> one.id().value()).reversed();
    private static final Comparator<Suggestion> DUE_FIRST = Comparator.comparing(Suggestion::answerDueOn)
            .thenComparing(one -> one.id().value());
    private static final Comparator<Suggestion> APPEAL_DUE_FIRST = Comparator.comparing(Suggestion::appealDueOn)
            .thenComparing(one -> one.id().value());
    private static final String NOT_WRITTEN_BY =
            " and s.authorId <> :officer and not exists (select v from Voice v where v.suggestionId = s.id and v.kind = :author and v.memberId = :officer)";
    private static final String BY_DUE_DAY =
            " and s.answerDueOn < :until and s.answerDueOn >= :due and (s.answerDueOn > :due or s.id > :id) order by ";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** Of the author, drafts among them. @param before only those older than this id */
    List<Suggestion> writtenBy(MemberId author, long before, int limit) {
        return query("where s.authorId = :author and s.id < :before order by s.authorId, s.id desc", limit)
                .setParameter("author", author.value())
                .setParameter("before", before)
                .getResultList();
    }

    long answersNotRead(MemberId author) {
        return entities.createQuery(
                        "select count(s) from Suggestion s where s.authorId = :author and s.state = :answered and s.answerReadAt is null",
                        Long.class)
                .setParameter("author", author.value())
                .setParameter("answered", SuggestionState.ANSWERED)
                .getSingleResult();
    }

    /** Open to the branch and in this tray. */
    List<Suggestion> openTo(OrganisationId branch, Tray tray, long before, int limit) {
        return query(
                        "where s.homeId = :branch and s.openToBranch = true and s.tray = :tray and s.id < :before order by s.homeId, s.openToBranch, s.tray, s.id desc",
                        limit)
                .setParameter("branch", branch.value())
                .setParameter("tray", tray)
                .setParameter("before", before)
                .getResultList();
    }

    /** What waits for an answer by somebody else than its authors, and falls due before the day if there is one; due first. */
    List<Suggestion> waitingAt(
            List<OrganisationId> committees, MemberId officer, LocalDate until, DueKey after, int limit) {
        return merged(
                committees,
                DUE_FIRST,
                limit,
                committee -> dueBetween(
                        query(
                                        "where s.organisationId = :committee and s.tray = :tray" + NOT_WRITTEN_BY
                                                + BY_DUE_DAY + "s.organisationId, s.tray, s.answerDueOn, s.id",
                                        limit)
                                .setParameter("committee", committee.value())
                                .setParameter("officer", officer.value())
                                .setParameter("author", Voice.Kind.AUTHOR),
                        until,
                        after));
    }

    /** What waits for an answer by this officer, in the committees in which they sit today; due first. */
    List<Suggestion> handledBy(MemberId officer, List<OrganisationId> committees, DueKey after, int limit) {
        if (committees.isEmpty()) return List.of();
        return dueBetween(
                query(
                                "where s.handlerId = :officer and s.organisationId in :committees and s.tray = :tray"
                                        + NOT_WRITTEN_BY + BY_DUE_DAY + "s.handlerId, s.tray, s.answerDueOn, s.id",
                                limit)
                        .setParameter("officer", officer.value())
                        .setParameter("author", Voice.Kind.AUTHOR)
                        .setParameter("committees", Suggestions.numbers(committees)),
                null,
                after);
    }

    private static List<Suggestion> dueBetween(TypedQuery<Suggestion> query, LocalDate until, DueKey after) {
        return query.setParameter("tray", Tray.WAITING)
                .setParameter("until", until == null ? NEVER : until)
                .setParameter("due", after.due())
                .setParameter("id", after.id())
                .getResultList();
    }

    /** Answered, or closed since; the newest first. */
    List<Suggestion> answeredBy(List<OrganisationId> committees, long before, int limit) {
        return merged(
                committees,
                LATEST_FIRST,
                limit,
                committee -> query(
                                "where s.organisationId = :committee and s.tray = :tray and s.id < :before order by s.organisationId, s.tray, s.id desc",
                                limit)
                        .setParameter("committee", committee.value())
                        .setParameter("tray", Tray.DONE)
                        .setParameter("before", before)
                        .getResultList());
    }

    /** All that the committees handle or have handled, the newest first. */
    List<Suggestion> allAt(List<OrganisationId> committees, long before, int limit) {
        return merged(
                committees,
                LATEST_FIRST,
                limit,
                committee -> query(
                                "where s.organisationId = :committee and s.tray <> :none and s.id < :before order by s.organisationId, s.id desc",
                                limit)
                        .setParameter("committee", committee.value())
                        .setParameter("none", Tray.NONE)
                        .setParameter("before", before)
                        .getResultList());
    }

    /** Waiting at these committees: all, and of them those due before the day; each counted up to a limit. */
    WaitingCount countWaiting(List<OrganisationId> committees, MemberId officer, LocalDate today) {
        return new WaitingCount(countDueBefore(committees, officer, NEVER), countDueBefore(committees, officer, today));
    }

    // Numbers in the order of an index, up to the limit: to count them all would read them all.
    private long countDueBefore(List<OrganisationId> committees, MemberId officer, LocalDate day) {
        return committees.stream()
                .mapToLong(committee -> entities.createQuery(
                                "select s.id from Suggestion s where s.organisationId = :committee and s.tray = :waiting and s.answerDueOn < :day"
                                        + NOT_WRITTEN_BY
                                        + " order by s.organisationId, s.tray, s.answerDueOn, s.id",
                                Long.class)
                        .setParameter("officer", officer.value())
                        .setParameter("author", Voice.Kind.AUTHOR)
                        .setParameter("committee", committee.value())
                        .setParameter("waiting", Tray.WAITING)
                        .setParameter("day", day)
                        .setMaxResults(WaitingCount.COUNTED + 1)
                        .getResultList()
                        .size())
                .sum();
    }

    /** Whose hiding the committees are asked to look at, due first. */
    List<Suggestion> appealsAt(List<OrganisationId> committees, DueKey after, int limit) {
        return merged(
                committees,
                APPEAL_DUE_FIRST,
                limit,
                committee -> query(
                                "where s.appealAtId = :committee and s.appeal = :asked and s.appealDueOn >= :due and (s.appealDueOn > :due or s.id > :id) order by s.appealAtId, s.appeal, s.appealDueOn, s.id",
                                limit)
                        .setParameter("committee", committee.value())
                        .setParameter("asked", Appeal.ASKED)
                        .setParameter("due", after.due())
                        .setParameter("id", after.id())
                        .getResultList());
    }

    long countAppeals(List<OrganisationId> committees) {
        if (committees.isEmpty()) return 0;
        return entities.createQuery(
                        "select s.id from Suggestion s where s.appealAtId in :committees and s.appeal = :asked",
                        Long.class)
                .setParameter("committees", Suggestions.numbers(committees))
                .setParameter("asked", Appeal.ASKED)
                .setMaxResults(WaitingCount.COUNTED + 1)
                .getResultList()
                .size();
    }

    private TypedQuery<Suggestion> query(String rest, int limit) {
        return entities.createQuery("select s from Suggestion s " + rest, Suggestion.class)
                .setMaxResults(limit);
    }

    /** One query a committee, each in the order of an index: together they would be sorted in memory, all of them. */
    private static List<Suggestion> merged(
            List<OrganisationId> committees,
            Comparator<Suggestion> order,
            int limit,
            Function<OrganisationId, List<Suggestion>> ofOne) {
        return committees.stream()
                .flatMap(committee -> ofOne.apply(committee).stream())
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
