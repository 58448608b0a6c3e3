package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All sheets, as a collection: one a vote that has closed. */
@ApplicationScoped
class CountSheets {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(CountSheet sheet) {
        entities.persist(sheet);
    }

    /**
     * What is to be opened now.
     *
     * @param height of the last event in the record that belongs to it
     */
    void added(CountSheet sheet, String sum, long height) {
        var kept = entities.find(CountSum.class, sheet.poll().value());
        if (kept == null) entities.persist(new CountSum(sheet.poll(), sum));
        else kept.replace(sum);
        sheet.added(height);
    }

    /** What is to be opened, once it is added up. */
    String sum(PollId poll) {
        return entities.find(CountSum.class, poll.value()).content();
    }

    Optional<CountSheet> of(PollId poll) {
        return Optional.ofNullable(entities.find(CountSheet.class, poll.value()));
    }

    List<CountSheet> of(Collection<PollId> polls) {
        return entities.createQuery("select s from CountSheet s where s.pollId in :polls", CountSheet.class)
                .setParameter("polls", polls.stream().map(PollId::value).toList())
                .getResultList();
    }

    /** Posted until a day before this one, with no open objection, and not final yet. */
    List<PollId> toBecomeFinal(LocalDate today) {
        return entities.createQuery(
                        "select s.pollId from CountSheet s where s.finalOn is null and s.postingEndsOn < :today and not exists (select 1 from Objection o where o.pollId = s.pollId and o.answered = false) order by s.pollId",
                        Long.class)
                .setParameter("today", today)
                .getResultStream()
                .map(PollId::new)
                .toList();
    }
}
