package huisheng.ballot.count;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxStage;
import huisheng.ballot.box.InstalledPoll;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.CountParts;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Owned;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a vote by the clock, in a transaction of its own. The end of the audit log is held first, so that of two
 * servers the second finds nothing left to do. The box has its own database and is written before the vote's phase: a
 * server that dies in between does the same again, and the box takes each step once.
 */
@ApplicationScoped
class WindowStep {
    @Inject
    private PollRegister polls;

    @Inject
    private CountParts parts;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

    @Inject
    private Box box;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PollId> due(PollPhase phase, Instant now) {
        return polls.due(phase, now);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String uuid(PollId poll) {
        return polls.card(poll).uuid();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PollId> lapsing(Instant now) {
        return polls.lapsing(now);
    }

    /** A vote whose whole window went by without a box does not take place; its page and the log say why. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean lapse(PollId poll) {
        audit.hold();
        if (!polls.lapsing(clock.now()).contains(poll)) return false;
        polls.lapsed(poll);
        return true;
    }

    /** It opens late if nobody was there at its hour, and closes as published in any case. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean open(PollId poll) {
        audit.hold();
        var card = polls.card(poll);
        if (card.phase() != PollPhase.READY || !clock.now().isBefore(card.closesAt())) return false;
        var setup = polls.setup(poll).orElseThrow();
        box.install(new InstalledPoll(
                card.uuid(),
                setup.election(),
                setup.trustees(),
                setup.credentials(),
                setup.certificate(),
                polls.marks(poll).paperKey(),
                card.closesAt()));
        polls.opened(poll);
        return true;
    }

    /** The box itself is closed already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean close(PollId poll) {
        audit.hold();
        var card = polls.card(poll);
        if (card.phase() != PollPhase.OPEN) return false;
        var stage = box.stage(card.uuid());
        polls.closed(poll);
        sheets.add(new CountSheet(poll, stage.ballots(), stage.replaced(), polls.collected(poll), clock.now()));
        promises.closed(card);
        return true;
    }

    /** Whether the sealed ballots are still to be added up; fewer than the minimum never are. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isToAdd(PollId poll) {
        return sheets.of(poll)
                .filter(one ->
                        !one.isAdded() && one.counting() >= polls.rules(poll).minimum())
                .isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean add(PollId poll, SealedSum.Objects sum) {
        audit.hold();
        var card = polls.card(poll);
        var sheet = sheets.of(poll).orElseThrow();
        if (card.phase() != PollPhase.CLOSED || sheet.isAdded()) return false;
        if (sum.ballots() != sheet.counting())
            throw new IllegalStateException("the record holds another number of ballots");
        if (box.stage(card.uuid()).last() == EventType.END_BALLOTS)
            box.append(card.uuid(), EventType.ENCRYPTED_TALLY, sum.texts());
        sheets.added(
                sheet,
                new String(sum.texts().get(0), StandardCharsets.UTF_8),
                box.stage(card.uuid()).height());
        parts.ask(poll, card.kind().isShuffled() ? CeremonyStep.SHUFFLE : CeremonyStep.SHARE);
        return true;
    }

    /** Whether the record holds a shuffle that is not noted here yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isToNoteShuffles(PollId poll) {
        var card = polls.card(poll);
        if (!card.kind().isShuffled()) return false;
        return sheets.of(poll)
                .filter(CountSheet::isAdded)
                .filter(sheet -> isAhead(box.stage(card.uuid()), sheet))
                .isPresent();
    }

    // What comes after the shuffles is written when the vote is counted.
    private static boolean isAhead(BoxStage stage, CountSheet sheet) {
        return stage.height() > sheet.tallyHeight()
                && (stage.last() == EventType.SHUFFLE || stage.last() == EventType.END_SHUFFLES);
    }

    /** Notes the shuffles of the record; as many as open the result are enough, the trustees are asked for their parts then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean note(PollId poll, ShuffledSum.Objects shuffled) {
        audit.hold();
        var card = polls.card(poll);
        var sheet = sheets.of(poll).orElseThrow();
        var stage = box.stage(card.uuid());
        if (card.phase() != PollPhase.CLOSED || !isAhead(stage, sheet)) return false;
        if (stage.height() != shuffled.height()) return false; // another came since; it is read anew
        shuffled.byPlace().forEach((place, hash) -> parts.take(poll, place, CeremonyStep.SHUFFLE, hash, clock.now()));
        boolean enough = shuffled.byPlace().size() >= polls.rules(poll).threshold();
        if (enough && stage.last() == EventType.SHUFFLE) box.append(card.uuid(), EventType.END_SHUFFLES, List.of());
        sheets.added(sheet, shuffled.toOpen(), box.stage(card.uuid()).height());
        if (enough) parts.ask(poll, CeremonyStep.SHARE);
        return true;
    }

    /** Whether it waits for trustees to shuffle. */
    boolean isToShuffle(PollId poll) {
        return polls.card(poll).kind().isShuffled()
                && parts.places(poll, CeremonyStep.SHUFFLE).size()
                        < polls.rules(poll).threshold();
    }

    /** Whether as many good parts are there as open the result. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isToFinish(PollId poll) {
        return parts.places(poll, CeremonyStep.SHARE).size()
                >= polls.rules(poll).threshold();
    }

    /** With enough good parts the sum is opened, with exactly as many as are needed; more would tell nothing more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean finish(PollId poll) {
        audit.hold();
        var card = polls.card(poll);
        var sheet = sheets.of(poll).filter(CountSheet::isAdded).orElse(null);
        if (card.phase() != PollPhase.CLOSED || sheet == null) return false;
        var given = first(parts.of(poll, CeremonyStep.SHARE), polls.rules(poll).threshold());
        var check = check(poll, sheet);
        var result = check.result(given);
        if (result.isEmpty()) return false;
        write(card, sheet, check, given, result.get());
        polls.counted(poll, new String(result.get(), StandardCharsets.UTF_8));
        return true;
    }

    ShareCheck check(PollId poll, CountSheet sheet) {
        var setup = polls.setup(poll).orElseThrow();
        return ShareCheck.of(setup.election(), setup.trustees(), sheets.sum(poll), sheet.counting());
    }

    // After a crash some of it may stand there already; what comes is the same as before, in the same order.
    private void write(PollCard card, CountSheet sheet, ShareCheck check, Map<Integer, String> parts, byte[] result) {
        var stage = box.stage(card.uuid());
        if (stage.last() == EventType.RESULT) return;
        long written = stage.height() - sheet.tallyHeight();
        for (var part : parts.entrySet()) {
            if (written-- > 0) continue;
            var object = check.object(part.getValue());
            var owned = new Owned(part.getKey(), Hash.of(object)).encode().canonical();
            box.append(card.uuid(), EventType.PARTIAL_DECRYPTION, List.of(object, owned));
        }
        box.append(card.uuid(), EventType.RESULT, List.of(result));
    }

    private static Map<Integer, String> first(Map<Integer, String> shares, int threshold) {
        Map<Integer, String> first = new LinkedHashMap<>();
        for (var one : shares.entrySet()) if (first.size() < threshold) first.put(one.getKey(), one.getValue());
        return first;
    }
}
