package huisheng.suggestion;

import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/** Who opened what last, so that two of a committee do not write the same answer. */
@ApplicationScoped
class Openings {
    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MemberRegister register;

    void note(SuggestionId id, MemberId officer, Instant at) {
        entities.createQuery("update Opening o set o.openedBy = :officer, o.openedAt = :at where o.id = :id")
                .setParameter("officer", officer.value())
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Null if it was the officer, nobody, or a while ago. */
    CommitteeThread.Looked lastOfAnother(SuggestionId id, MemberId officer, Instant now) {
        return entities.createQuery(
                        "select o from Opening o where o.id = :id and o.openedBy <> :officer and o.openedAt > :since",
                        Opening.class)
                .setParameter("id", id.value())
                .setParameter("officer", officer.value())
                .setParameter("since", now.minus(WORTH_TELLING))
                .getResultStream()
                .findFirst()
                .map(last -> new CommitteeThread.Looked(
                        last.by(),
                        register.card(last.by()).name(),
                        last.at(),
                        Duration.between(last.at(), now).toMinutes()))
                .orElse(null);
    }
}
