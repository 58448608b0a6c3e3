package huisheng.ballot.trustee;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What trustees bring after the close, as the count asks for it: hashes of their shuffles where there is something to
 * shuffle, then their parts in the opening. Whether a part is right is the count's to judge.
 */
@ApplicationScoped
public class CountParts {
    @Inject
    private PollRegister polls;

    @Inject
    private TrusteeMessages messages;

    @Inject
    private AuditLog audit;

    /** Each is asked for its part. */
    public void ask(PollId poll, CeremonyStep step) {
        audit.append(new TrusteesAwaited(poll.value(), union(poll), messages.round(poll), step));
    }

    /** A part that was found right. @throws Refused NOT_DUE unless the vote is closed and not counted, SAID_ALREADY */
    public void take(PollId poll, int place, CeremonyStep step, String content, Instant at) {
        audit.hold();
        var before = of(poll, step).get(place);
        if (content.equals(before)) return;
        requireClosed(poll);
        if (before != null) throw new Refused(TrusteeReason.SAID_ALREADY);
        int round = messages.round(poll);
        messages.add(new TrusteeMessage(poll, round, place, step, content, at));
        audit.append(new TrusteeSpoke(poll.value(), union(poll), round, place, step));
    }

    /** A part that was found wrong is passed over, and whose it was is told (attack P13). @throws Refused NOT_DUE */
    public void name(PollId poll, int place, CeremonyStep step, String reason, Instant at) {
        audit.hold();
        requireClosed(poll);
        int round = messages.round(poll);
        messages.add(new TrusteeFault(poll, round, step, place, null, reason, at));
        audit.append(new TrusteeFaulted(poll.value(), union(poll), round, step, place, 0));
    }

    /** The parts by place, in the order in which they came. */
    public Map<Integer, String> of(PollId poll, CeremonyStep step) {
        Map<Integer, String> parts = new LinkedHashMap<>();
        for (var one : messages.of(poll, messages.round(poll), step)) parts.put(one.place(), one.content());
        return parts;
    }

    /** Whose parts are there, in the order in which they came; the parts themselves may be long. */
    public List<Integer> places(PollId poll, CeremonyStep step) {
        return messages.places(poll, messages.round(poll), step);
    }

    /** The parts that were found wrong. */
    public List<FaultLine> faults(PollId poll) {
        return messages.faults(poll, messages.round(poll)).stream()
                .filter(one -> !one.step().isOfTheCeremony())
                .toList();
    }

    private long union(PollId poll) {
        return polls.card(poll).organisation().value();
    }

    private void requireClosed(PollId poll) {
        if (polls.card(poll).phase() != PollPhase.CLOSED) throw new Refused(TrusteeReason.NOT_DUE);
    }
}
