package huisheng.receipt;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All lines of all records, and all receipts; newest first. */
@ApplicationScoped
class RecordLines {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** @param members whether what is for members is wanted too. @param topic or null for all */
    List<Long> of(OrganisationId organisation, boolean members, Topic topic, long before, int limit) {
        var sql = "select l.number from RecordLine l where l.organisationId = :organisation and l.number < :before"
                + (members ? "" : " and l.openness = 0")
                + (topic == null ? "" : " and l.topic = :topic")
                + " order by l.number desc";
        var asked = entities.createQuery(sql, Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("before", before)
                .setMaxResults(limit);
        if (topic != null) asked.setParameter("topic", topic);
        return asked.getResultList();
    }

    List<Long> receiptsOf(MemberId member, long before, int limit) {
        return entities.createQuery(
                        "select r.number from Receipt r where r.memberId = :member and r.number < :before order by r.number desc",
                        Long.class)
                .setParameter("member", member.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of many entries those that are the member's receipts. */
    List<Long> receiptsAmong(MemberId member, List<Long> numbers) {
        return entities.createQuery(
                        "select r.number from Receipt r where r.memberId = :member and r.number in :numbers",
                        Long.class)
                .setParameter("member", member.value())
                .setParameter("numbers", numbers)
                .getResultList();
    }

    List<RecordLine> among(List<Long> numbers) {
        return entities.createQuery("select l from RecordLine l where l.number in :numbers", RecordLine.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    boolean isReceiptOf(MemberId member, long number) {
        return entities.find(Receipt.class, new Receipt.Key(member.value(), number)) != null;
    }

    Optional<RecordLine> line(long number) {
        return Optional.ofNullable(entities.find(RecordLine.class, number));
    }
}
