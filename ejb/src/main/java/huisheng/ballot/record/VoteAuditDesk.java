package huisheng.ballot.record;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.office.OfficeReason;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** The review committee's counter for votes (经审): those of its union and of all below it, each judged anew when it asks. */
@Stateless
@RolesAllowed("officer")
public class VoteAuditDesk {
    private static final int SLICE = 25;

    /** So many are judged at one asking. */
    private static final int MOST = 200;

    @Inject
    private PollRegister polls;

    @Inject
    private RecordChecks checks;

    @Inject
    private RecordWalk walk;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    /**
     * Votes that were ever opened, the latest first.
     *
     * @param before a number, or null
     * @throws Refused NOT_YOUR_OFFICE for whoever sits in no review committee
     */
    public Slice<AuditedVote> votes(Long before) {
        var sight = sight();
        var found = polls.everOpened(sight.keySet(), before == null ? Long.MAX_VALUE : before, SLICE + 1);
        var verdicts = checks.latest(found.stream().map(PollCard::id).toList());
        return Slice.of(
                found,
                SLICE,
                one -> new AuditedVote(one, sight.get(one.organisation()), verdicts.get(one.id())),
                one -> Long.toString(one.id().value()));
    }

    /** Has the record judged now. @throws Refused NO_SUCH_POLL, NOT_YOUR_OFFICE, STILL_AT_WORK */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void judge(PollId id) {
        var card = polls.card(id);
        if (!card.phase().isPublic() || !sight().containsKey(card.organisation()))
            throw new Refused(PollReason.NO_SUCH_POLL);
        walk.judge(checks.begin(id), card);
    }

    /** Has all that the caller sees judged, one after the other. @throws Refused NOT_YOUR_OFFICE, STILL_AT_WORK */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void judgeAll() {
        var all = polls.everOpened(sight().keySet(), Long.MAX_VALUE, MOST);
        if (all.isEmpty()) return;
        walk.judgeAll(checks.begin(all.get(0).id()), all);
    }

    private Map<OrganisationId, OrganisationCard> sight() {
        var committees = offices.organisationsOf(caller.id(), Post.AUDITOR);
        if (committees.isEmpty()) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
        return committees.stream()
                .flatMap(one -> tree.subtree(one).stream())
                .collect(Collectors.toMap(OrganisationCard::id, one -> one, (one, same) -> one));
    }
}
