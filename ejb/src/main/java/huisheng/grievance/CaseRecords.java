package huisheng.grievance;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What belongs to a case: its entries, its officers, who must not see it, its letters. Asked only for a case that was found. */
@ApplicationScoped
class CaseRecords {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(GrievanceEntry entry) {
        entities.persist(entry);
    }

    void add(CaseOfficer officer) {
        entities.persist(officer);
    }

    void add(Recusal recusal) {
        entities.persist(recusal);
    }

    SupervisionLetter add(SupervisionLetter letter) {
        entities.persist(letter);
        return letter;
    }

    /** In the order in which they happened. Numbers alone do not tell it: each server takes a stretch of them for itself. */
    List<GrievanceEntry> entries(GrievanceId id) {
        return entities.createQuery(
                        "select e from GrievanceEntry e where e.grievanceId = :id order by e.happenedAt, e.id",
                        GrievanceEntry.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Whether the last entry is these words of this person. */
    boolean isJustSaid(GrievanceId id, MemberId by, PlainText words) {
        var all = entries(id);
        return !all.isEmpty() && all.get(all.size() - 1).says(by, words.value());
    }

    List<MemberId> officers(GrievanceId id) {
        return present(id).stream().map(CaseOfficer::officer).toList();
    }

    void endOfficer(GrievanceId id, MemberId officer, Instant at) {
        present(id).stream().filter(one -> one.officer().equals(officer)).forEach(one -> one.end(at));
    }

    void endOfficers(GrievanceId id, Instant at) {
        present(id).forEach(one -> one.end(at));
    }

    private List<CaseOfficer> present(GrievanceId id) {
        return entities.createQuery(
                        "select a from CaseOfficer a where a.grievanceId = :id and a.until is null order by a.id",
                        CaseOfficer.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    List<Recusal> recusals(GrievanceId id) {
        return entities.createQuery("select r from Recusal r where r.grievanceId = :id order by r.id", Recusal.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    Set<MemberId> recused(GrievanceId id) {
        return recusals(id).stream().map(Recusal::member).collect(Collectors.toSet());
    }

    /** The latest first. */
    List<SupervisionLetter> letters(GrievanceId id) {
        return entities.createQuery(
                        "select l from SupervisionLetter l where l.grievanceId = :id order by l.sentAt desc, l.id desc",
                        SupervisionLetter.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    Optional<SupervisionLetter> lastLetter(GrievanceId id) {
        return letters(id).stream().findFirst();
    }
}
