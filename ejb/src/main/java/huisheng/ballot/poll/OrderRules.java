package huisheng.ballot.poll;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Whether a vote order may be frozen as it is; pure, so that each refusal has its test. */
final class OrderRules {
    private static final int FEWEST_TRUSTEES = 3;
    private static final int MOST_TRUSTEES = 7;

    private final PollDraft draft;
    private final VotePack pack;

    OrderRules(PollDraft draft, VotePack pack) {
        this.draft = draft;
        this.pack = pack;
    }

    /** What is asked of the offices. */
    interface Known {
        boolean isOfBody(MemberId member, TrusteeBody body);

        boolean isAuditor(MemberId member);

        boolean isCommission(MemberId member);
    }

    /** @throws Refused NOTICE_TOO_SHORT, WINDOW_TOO_SHORT */
    void requireTime(Instant now) {
        int days = pack.value("notice.days").number();
        if (!draft.opensAt().isAfter(now) || draft.opensAt().isBefore(now.plus(Duration.ofDays(days))))
            throw new Refused(PollReason.NOTICE_TOO_SHORT, days);
        int minutes = pack.value("window.minutes").number();
        if (draft.closesAt().isBefore(draft.opensAt().plus(Duration.ofMinutes(minutes))))
            throw new Refused(PollReason.WINDOW_TOO_SHORT, minutes);
    }

    /** @throws Refused ROLL_TOO_SMALL, ROLL_TOO_LARGE for what every trustee shuffles and opens one by one */
    void requireRoll(int onTheRoll) {
        int minimum = draft.rules().minimum();
        if (onTheRoll < minimum) throw new Refused(PollReason.ROLL_TOO_SMALL, onTheRoll, minimum);
        int most = draft.kind().isShuffled() ? pack.value("roll.ranking").number() : Integer.MAX_VALUE;
        if (onTheRoll > most) throw new Refused(PollReason.ROLL_TOO_LARGE, onTheRoll, most);
    }

    /** @throws Refused SEATS_MISSING, TOO_FEW_CANDIDATES, NUMBER_OF_OPTIONS, CANDIDATE_TWICE */
    void requireCandidates() {
        if (draft.kind() == PollKind.MOTION) return;
        int seats = draft.rules().seats();
        if (draft.kind().hasSeats() && seats < 1) throw new Refused(PollReason.SEATS_MISSING);
        int standing = draft.candidates().size();
        if (draft.kind().hasOptions()) requireOptions(standing);
        else requireContest(standing, pack.candidatesFor(seats));
        if (new HashSet<>(draft.answers()).size() < standing) throw new Refused(PollReason.CANDIDATE_TWICE);
        var members = candidates();
        if (new HashSet<>(members).size() < members.size()) throw new Refused(PollReason.CANDIDATE_TWICE);
    }

    private static void requireContest(int standing, int needed) {
        if (standing < needed) throw new Refused(PollReason.TOO_FEW_CANDIDATES, standing, needed);
    }

    // Rankings are opened one by one, and a rare one can be a mark agreed with a buyer: fewer options make fewer of
    // them.
    private void requireOptions(int there) {
        int least = switch (draft.kind()) {
            case MOTIONS -> 2;
            case RANKING -> draft.rules().seats() + 1;
            default -> 1;
        };
        int most = pack.mostOptions(draft.kind()).number();
        if (there < least || there > most) throw new Refused(PollReason.NUMBER_OF_OPTIONS, there, least, most);
    }

    /**
     * @throws Refused NUMBER_OF_TRUSTEES, THRESHOLD_WRONG, SAME_PERSON_TWICE, CANDIDATE_IS_TRUSTEE, CANDIDATE_IS_REGISTRAR,
     *     ONE_BODY_TOO_STRONG
     */
    void requireSeparation() {
        int n = draft.trustees().size();
        if (n < FEWEST_TRUSTEES || n > MOST_TRUSTEES) throw new Refused(PollReason.NUMBER_OF_TRUSTEES);
        int t = draft.rules().threshold();
        if (2 * t <= n || t >= n) throw new Refused(PollReason.THRESHOLD_WRONG);
        var keepers = trustees();
        var parts =
                Stream.concat(keepers.stream(), Stream.of(draft.registrar())).toList();
        if (new HashSet<>(parts).size() < parts.size()) throw new Refused(PollReason.SAME_PERSON_TWICE);
        if (!Collections.disjoint(candidates(), keepers)) throw new Refused(PollReason.CANDIDATE_IS_TRUSTEE);
        if (candidates().contains(draft.registrar())) throw new Refused(PollReason.CANDIDATE_IS_REGISTRAR);
        for (var body : TrusteeBody.values()) {
            long ofBody =
                    draft.trustees().stream().filter(one -> one.body() == body).count();
            if (ofBody >= t || n - ofBody < t) throw new Refused(PollReason.ONE_BODY_TOO_STRONG);
        }
    }

    /** @throws Refused COMMISSION_HOLDS_NO_KEY, TRUSTEE_NOT_OF_BODY, REGISTRAR_IS_NO_AUDITOR */
    void requireBodies(Known known) {
        var keepers = trustees();
        for (int i = 0; i < keepers.size(); i++) {
            if (known.isCommission(keepers.get(i))) throw new Refused(PollReason.COMMISSION_HOLDS_NO_KEY);
            if (!known.isOfBody(keepers.get(i), draft.trustees().get(i).body()))
                throw new Refused(PollReason.TRUSTEE_NOT_OF_BODY, i + 1);
        }
        if (known.isCommission(draft.registrar())) throw new Refused(PollReason.COMMISSION_HOLDS_NO_KEY);
        if (!known.isAuditor(draft.registrar())) throw new Refused(PollReason.REGISTRAR_IS_NO_AUDITOR);
    }

    private List<MemberId> trustees() {
        return draft.trustees().stream()
                .map(one -> new MemberId(one.memberId()))
                .toList();
    }

    private List<MemberId> candidates() {
        return draft.candidates().stream()
                .filter(PollCandidate::isMember)
                .map(one -> new MemberId(one.memberId()))
                .toList();
    }
}
