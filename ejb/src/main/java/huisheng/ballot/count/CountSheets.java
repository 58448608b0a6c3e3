package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** All sheets, as a collection: one a vote that has closed. */
@ApplicationScoped
class CountSheets {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(CountSheet sheet) {
        entities.persist(sheet);
    }

    Optional<CountSheet> of(PollId poll) {
        return Optional.ofNullable(entities.find(CountSheet.class, poll.value()));
    }
}
