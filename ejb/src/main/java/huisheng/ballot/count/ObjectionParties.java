package huisheng.ballot.count;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who should be told of an objection. */
@ApplicationScoped
public class ObjectionParties {
    @Inject
    private Objections objections;

    public record Parties(PollId poll, MemberId author) {}

    /** Empty if there is none of this number. */
    public Optional<Parties> of(ObjectionId id) {
        return objections.find(id).map(one -> new Parties(one.poll(), one.author()));
    }
}
