package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All suggestions, one at a time. Who may see it stands in each query: what one may not see is unknown. */
@ApplicationScoped
class Suggestions {
    private static final String READ_BY_MEMBER =
            "(s.authorId = :me or s.homeId = :branch and s.openToBranch = true or exists (select v from Voice v where v.suggestionId = s.id and v.memberId = :me and v.kind = :author))";
    private static final String SEEN_BY_COMMITTEE =
            "s.tray <> :none and (s.organisationId in :committees or s.homeId in :committees)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Suggestion suggestion) {
        entities.persist(suggestion);
    }

    void remove(Suggestion draft) {
        entities.remove(draft);
    }

    /** For notices, which are told to those concerned alone. */
    Optional<Suggestion> anyWith(SuggestionId id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id.value()));
    }

    /** For the clock and the history, who see everything. Locked until the transaction ends. */
    Suggestion getToChange(SuggestionId id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refused(SuggestionReason.NO_SUCH_SUGGESTION));
    }

    /** One's own, whatever its state, locked until the transaction ends. */
    Suggestion ofAuthor(SuggestionId id, MemberId me) {
        var query = entities.createQuery(
                        "select s from Suggestion s where s.id = :id and s.authorId = :me", Suggestion.class)
                .setParameter("me", me.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return the(id, query);
    }

    /** One's own or one that took in one's own, locked until the transaction ends. */
    Suggestion ofAuthors(SuggestionId id, MemberId me) {
        var query = entities.createQuery(
                        "select s from Suggestion s where s.id = :id and (s.authorId = :me or exists (select v from Voice v where v.suggestionId = s.id and v.memberId = :me and v.kind = :author))",
                        Suggestion.class)
                .setParameter("me", me.value())
                .setParameter("author", Voice.Kind.AUTHOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return the(id, query);
    }

    /** Something beside its row was changed, which officers who opened it before are to be told. */
    void changed(Suggestion suggestion) {
        entities.lock(suggestion, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** One's own, one that took in one's own, or one that is open to one's branch. */
    Suggestion readBy(MemberId me, OrganisationId branch, SuggestionId id) {
        var query = entities.createQuery(
                        "select s from Suggestion s where s.id = :id and " + READ_BY_MEMBER, Suggestion.class)
                .setParameter("me", me.value())
                .setParameter("branch", branch.value())
                .setParameter("author", Voice.Kind.AUTHOR);
        return the(id, query);
    }

    /** Of these, those that {@link #readBy} finds. */
    Set<SuggestionId> readAmong(MemberId me, OrganisationId branch, Collection<SuggestionId> ids) {
        if (ids.isEmpty()) return Set.of();
        return entities.createQuery(
                        "select s.id from Suggestion s where s.id in :ids and " + READ_BY_MEMBER, Long.class)
                .setParameter("ids", ids.stream().map(SuggestionId::value).toList())
                .setParameter("me", me.value())
                .setParameter("branch", branch.value())
                .setParameter("author", Voice.Kind.AUTHOR)
                .getResultStream()
                .map(SuggestionId::new)
                .collect(Collectors.toSet());
    }

    /** One that is with the committees, or came from their members and is with the level above by now. */
    Suggestion seenBy(List<OrganisationId> committees, SuggestionId id) {
        if (committees.isEmpty()) throw new Refused(SuggestionReason.NO_SUCH_SUGGESTION);
        var query = entities.createQuery(
                        "select s from Suggestion s where s.id = :id and " + SEEN_BY_COMMITTEE, Suggestion.class)
                .setParameter("none", Tray.NONE)
                .setParameter("committees", numbers(committees));
        return the(id, query);
    }

    /**
     * One that is with the committees now, locked until the transaction ends: of two officers who act at once, the second
     * sees the first's act.
     */
    Suggestion handledBy(List<OrganisationId> committees, SuggestionId id) {
        if (committees.isEmpty()) throw new Refused(SuggestionReason.NO_SUCH_SUGGESTION);
        var query = entities.createQuery(
                        "select s from Suggestion s where s.id = :id and s.tray <> :none and s.organisationId in :committees",
                        Suggestion.class)
                .setParameter("none", Tray.NONE)
                .setParameter("committees", numbers(committees))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return the(id, query);
    }

    /** One whose hiding the committees are asked to look at. */
    Suggestion appealedTo(List<OrganisationId> committees, SuggestionId id) {
        return the(id, appealed(committees));
    }

    /** The same, locked until the transaction ends. */
    Suggestion appealedToChange(List<OrganisationId> committees, SuggestionId id) {
        return the(id, appealed(committees).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    private TypedQuery<Suggestion> appealed(List<OrganisationId> committees) {
        if (committees.isEmpty()) throw new Refused(SuggestionReason.NO_SUCH_SUGGESTION);
        return entities.createQuery(
                        "select s from Suggestion s where s.id = :id and s.appeal = :asked and s.appealAtId in :committees",
                        Suggestion.class)
                .setParameter("asked", Appeal.ASKED)
                .setParameter("committees", numbers(committees));
    }

    /** What was sent with this key already, if anything. */
    Optional<Suggestion> sentWith(MemberId author, String key) {
        return entities.createQuery(
                        "select s from Suggestion s where s.authorId = :author and s.sendKey = :key", Suggestion.class)
                .setParameter("author", author.value())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Those of them that are open to the branch, in the order asked for. */
    List<Suggestion> openTo(OrganisationId branch, Collection<SuggestionId> ids) {
        return inOrder(
                ids,
                entities.createQuery(
                                "select s from Suggestion s where s.id in :ids and s.homeId = :branch and s.openToBranch = true",
                                Suggestion.class)
                        .setParameter("branch", branch.value()));
    }

    /** Those of them that the committees see, in the order asked for. */
    List<Suggestion> seenBy(List<OrganisationId> committees, Collection<SuggestionId> ids) {
        if (committees.isEmpty()) return List.of();
        return inOrder(
                ids,
                entities.createQuery(
                                "select s from Suggestion s where s.id in :ids and " + SEEN_BY_COMMITTEE,
                                Suggestion.class)
                        .setParameter("none", Tray.NONE)
                        .setParameter("committees", numbers(committees)));
    }

    private static List<Suggestion> inOrder(Collection<SuggestionId> ids, TypedQuery<Suggestion> query) {
        if (ids.isEmpty()) return List.of();
        Map<SuggestionId, Suggestion> found = query.setParameter(
                        "ids", ids.stream().map(SuggestionId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Suggestion::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Suggestion the(SuggestionId id, TypedQuery<Suggestion> query) {
        return query.setParameter("id", id.value()).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> new Refused(SuggestionReason.NO_SUCH_SUGGESTION));
    }

    static List<Long> numbers(List<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }
}
