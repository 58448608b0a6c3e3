package huisheng.ballot.poll;

import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Members' counter: which votes there are, and everything about one but the votes. */
@Stateless
@RolesAllowed("member")
public class PollDesk {
    private static final int SLICE = 20;

    @Inject
    private Polls polls;

    @Inject
    private PollRegister register;

    @Inject
    private MemberRegister members;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    /** Of the unions to which the caller belongs, in which they have a part, or whose commission they sit in; the latest first. */
    public Slice<PollCard> list(String after) {
        long before = after == null || !after.matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(after);
        var rows = polls.list(caller.id(), line(), prepared(), before, SLICE + 1);
        return Slice.of(
                rows, SLICE, Poll::card, poll -> String.valueOf(poll.id().value()));
    }

    /** The unions of a list, in one statement. */
    public Map<OrganisationId, OrganisationCard> unions(List<PollCard> cards) {
        return tree.cards(cards.stream().map(PollCard::organisation).distinct().toList());
    }

    /** @throws Refused NO_SUCH_POLL, also for a draft of others */
    public PollView read(PollId id) {
        var poll = polls.get(id);
        boolean commission = register.isCommission(id, caller.id());
        if (!poll.phase().isPublic() && !commission) throw new Refused(PollReason.NO_SUCH_POLL);
        var seat = register.seat(id, caller.id()).map(TrusteeSeat::place).orElse(null);
        return new PollView(
                poll.card(),
                tree.card(poll.organisation()),
                poll.text(),
                poll.rules(),
                poll.marks(),
                poll.candidates(),
                register.seats(poll.trustees()),
                members.card(poll.registrar()).name(),
                register.progress(id),
                poll.runoffOf() == null ? null : register.card(poll.runoffOf()),
                new PollView.MyParts(commission, poll.isKeptBy(caller.id()), register.isTeller(id, caller.id()), seat));
    }

    private List<OrganisationId> line() {
        return tree.place(members.keeperOf(caller.id())).line();
    }

    private List<OrganisationId> prepared() {
        return offices.organisationsOf(caller.id(), Post.ELECTION_COMMISSION).stream()
                .flatMap(id -> tree.subtree(id).stream())
                .map(OrganisationCard::id)
                .distinct()
                .toList();
    }
}
