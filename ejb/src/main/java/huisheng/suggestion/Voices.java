package huisheng.suggestion;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who else belongs to which suggestion. */
@ApplicationScoped
class Voices {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** @return whether it is new */
    boolean add(SuggestionId suggestion, MemberId member, Voice.Kind kind) {
        // The row of the suggestion is held, so that a double click finds the first one's voice.
        entities.find(Suggestion.class, suggestion.value(), LockModeType.PESSIMISTIC_WRITE);
        if (find(suggestion, member, kind) != null) return false;
        entities.persist(new Voice(suggestion.value(), member.value(), kind));
        return true;
    }

    void remove(SuggestionId suggestion, MemberId member, Voice.Kind kind) {
        var voice = find(suggestion, member, kind);
        if (voice != null) entities.remove(voice);
    }

    void move(Suggestion from, Suggestion into) {
        for (var voice : of(from.id())) {
            var member = new MemberId(voice.member());
            boolean authors = member.equals(into.author()) && voice.kind() != Voice.Kind.FOLLOW;
            if (!authors) add(into.id(), member, voice.kind());
        }
        if (!from.author().equals(into.author())) add(into.id(), from.author(), Voice.Kind.AUTHOR);
    }

    Set<Voice.Kind> of(SuggestionId suggestion, MemberId member) {
        return entities.createQuery(
                        "select v.kind from Voice v where v.suggestionId = :id and v.memberId = :member",
                        Voice.Kind.class)
                .setParameter("id", suggestion.value())
                .setParameter("member", member.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    List<MemberId> members(SuggestionId suggestion, Voice.Kind kind) {
        return entities.createQuery(
                        "select v.memberId from Voice v where v.suggestionId = :id and v.kind = :kind order by v.memberId",
                        Long.class)
                .setParameter("id", suggestion.value())
                .setParameter("kind", kind)
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    void rate(SuggestionId suggestion, MemberId author, AnswerRating rating) {
        find(suggestion, author, Voice.Kind.AUTHOR).rate(rating);
    }

    /** Null as long as there is none. */
    AnswerRating rating(SuggestionId suggestion, MemberId author) {
        var voice = find(suggestion, author, Voice.Kind.AUTHOR);
        return voice == null ? null : voice.rating();
    }

    /** Those of its further authors who have rated the latest answer. */
    List<MemberId> rated(SuggestionId suggestion) {
        return of(suggestion).stream()
                .filter(voice -> voice.kind() == Voice.Kind.AUTHOR && voice.rating() != null)
                .map(voice -> new MemberId(voice.member()))
                .toList();
    }

    /** There is a new answer, which nobody has rated. */
    void forgetRatings(SuggestionId suggestion) {
        of(suggestion).forEach(voice -> voice.rate(null));
    }

    long count(SuggestionId suggestion, Voice.Kind kind) {
        return entities.createQuery(
                        "select count(v) from Voice v where v.suggestionId = :id and v.kind = :kind", Long.class)
                .setParameter("id", suggestion.value())
                .setParameter("kind", kind)
                .getSingleResult();
    }

    private List<Voice> of(SuggestionId suggestion) {
        return entities.createQuery("select v from Voice v where v.suggestionId = :id", Voice.class)
                .setParameter("id", suggestion.value())
                .getResultList();
    }

    private Voice find(SuggestionId suggestion, MemberId member, Voice.Kind kind) {
        return entities.find(Voice.class, new Voice.Key(suggestion.value(), member.value(), kind));
    }
}
