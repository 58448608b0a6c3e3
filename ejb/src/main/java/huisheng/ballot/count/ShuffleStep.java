package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.box.Box;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.CountParts;
import huisheng.ballot.trustee.TrusteeReason;
import huisheng.ballots.record.EventType;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One trustee's shuffle comes in: judged first, then written into the record or passed over, each in a transaction of its own. */
@ApplicationScoped
class ShuffleStep {
    @Inject
    private PollRegister polls;

    @Inject
    private CountParts parts;

    @Inject
    private CountSheets sheets;

    @Inject
    private WindowStep window;

    @Inject
    private Box box;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws Refused NOT_TO_SHUFFLE_NOW, SAID_ALREADY, SHUFFLED_MEANWHILE */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ShuffleCheck check(PollId poll, int place, String head) {
        due(poll, place, head);
        return ShuffleCheck.of(polls.setup(poll).orElseThrow().election(), sheets.sum(poll), place);
    }

    /** @throws Refused as above, if something has changed since */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(PollId poll, int place, String head, List<byte[]> objects) {
        audit.hold();
        due(poll, place, head);
        box.append(polls.card(poll).uuid(), EventType.SHUFFLE, objects);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void passOver(PollId poll, int place, String reason) {
        parts.name(poll, place, CeremonyStep.SHUFFLE, reason, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ShuffleIntake.Due due(PollId poll) {
        sheet(poll);
        return new ShuffleIntake.Due(box.stage(polls.card(poll).uuid()).head(), sheets.sum(poll));
    }

    private void due(PollId poll, int place, String head) {
        var sheet = sheet(poll);
        if (parts.places(poll, CeremonyStep.SHUFFLE).contains(place)) throw new Refused(TrusteeReason.SAID_ALREADY);
        // Nobody is blamed for what was not noted here yet.
        var stage = box.stage(polls.card(poll).uuid());
        if (!stage.head().equals(head) || stage.height() != sheet.tallyHeight())
            throw new Refused(CountReason.SHUFFLED_MEANWHILE);
    }

    private CountSheet sheet(PollId poll) {
        var sheet = sheets.of(poll).filter(CountSheet::isAdded).orElse(null);
        if (polls.card(poll).phase() != PollPhase.CLOSED || sheet == null || !window.isToShuffle(poll))
            throw new Refused(CountReason.NOT_TO_SHUFFLE_NOW);
        return sheet;
    }
}
