package huisheng.notification;

import huisheng.ballot.count.ObjectionId;
import huisheng.ballot.count.ObjectionParties;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.TrusteeSeat;
import huisheng.membership.MemberId;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has a part in a vote today. */
@ApplicationScoped
class PollConcerned {
    @Inject
    private PollRegister polls;

    @Inject
    private ObjectionParties objections;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    /** The nearest election commission: that of the union that votes, or else of the first above it that has one. */
    List<MemberId> commission(long poll) {
        var line = tree.place(polls.card(new PollId(poll)).organisation()).line();
        for (int i = line.size() - 1; i >= 0; i--) {
            var found = commissionOf(line.get(i));
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    List<MemberId> trustees(long poll) {
        return polls.trustees(new PollId(poll)).stream()
                .map(TrusteeSeat::member)
                .toList();
    }

    /** Who has something to make before the vote can begin: the trustees and the registrar. */
    Set<MemberId> keyMakers(long poll) {
        return Stream.concat(trustees(poll).stream(), Stream.of(registrar(poll)))
                .collect(Collectors.toSet());
    }

    List<MemberId> tellers(long poll) {
        return trustees(poll).stream()
                .filter(one -> polls.isTeller(new PollId(poll), one))
                .toList();
    }

    /** Who objected to a result. */
    List<MemberId> objector(long objection) {
        return objections.of(new ObjectionId(objection)).stream()
                .map(ObjectionParties.Parties::author)
                .toList();
    }

    /** To the result of which vote an objection is. */
    OptionalLong pollOfObjection(long objection) {
        return objections.of(new ObjectionId(objection)).stream()
                .mapToLong(one -> one.poll().value())
                .findFirst();
    }

    /** Of a vote that was fixed once; of a draft only the commission ever heard. */
    Set<MemberId> everyPart(long poll) {
        if (polls.marks(new PollId(poll)).frozenAt() == null) return Set.copyOf(commission(poll));
        return Stream.concat(commission(poll).stream(), keyMakers(poll).stream())
                .collect(Collectors.toSet());
    }

    private MemberId registrar(long poll) {
        return polls.marks(new PollId(poll)).registrar();
    }

    private List<MemberId> commissionOf(OrganisationId organisation) {
        return offices.heldIn(organisation).stream()
                .filter(held -> held.post() == Post.ELECTION_COMMISSION)
                .map(HeldOffice::member)
                .distinct()
                .toList();
    }
}
