package huisheng.notification;

import huisheng.kernel.Clock;
import huisheng.kernel.FreeRow;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Letters to be sent, as a collection. While no mail server is named it stays empty. */
@ApplicationScoped
class Outbox {
    /** When daily letters go, in the union's zone. */
    static final LocalTime DIGEST_AT = LocalTime.of(8, 0);

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    boolean isOpen() {
        return settings.isOn();
    }

    void put(Notice notice) {
        if (isOpen()) entities.persist(new Letter(notice, clock.now()));
    }

    void putDigest(MemberId recipient, LocalDate day) {
        entities.persist(new Letter(recipient, day, clock.now()));
    }

    /** The day of the next daily letters. */
    LocalDate nextDigest() {
        var today = lastDigest();
        return today.plusDays(1);
    }

    /** The latest day whose daily letters are due by now. */
    LocalDate lastDigest() {
        var now = clock.now().atZone(Clock.ZONE);
        return now.toLocalTime().isBefore(DIGEST_AT) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    List<Long> due(Instant now, int limit) {
        return entities.createQuery(
                        "select l.id from Letter l where l.nextAt <= :now order by l.nextAt, l.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Locked until the transaction ends; nothing if it has gone or somebody else holds it. */
    Optional<Letter> getIfFree(long id) {
        return FreeRow.find(entities, Letter.class, id);
    }

    Optional<Letter> find(long id) {
        return Optional.ofNullable(entities.find(Letter.class, id));
    }

    void remove(Letter letter) {
        entities.remove(letter);
    }
}
