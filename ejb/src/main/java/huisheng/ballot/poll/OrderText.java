package huisheng.ballot.poll;

import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A vote order in words and numbers, in the canonical form of the record, so that anybody can hash what they read. The roll
 * stands in it as a count and a commitment, without a name.
 */
final class OrderText {
    private OrderText() {}

    /**
     * @param union its name
     * @param trustees with their names as they are now
     * @param rollCommitment of the frozen roll
     */
    static String of(
            String uuid,
            String union,
            PollDraft draft,
            List<TrusteeSeat> trustees,
            String registrar,
            int entitled,
            String rollCommitment) {
        var order = Json.object()
                .put("uuid", uuid)
                .put("union", union)
                .put("kind", draft.kind().name())
                .put("title", draft.title())
                .put("motion", draft.motion())
                .put("question", draft.question())
                .put(
                        "answers",
                        Json.array(draft.answers().stream().map(Json::of).toList()))
                .put(
                        "candidates",
                        Json.array(draft.candidates().stream()
                                .map(OrderText::candidate)
                                .toList()))
                .put("cut_off", draft.cutOff().toString())
                .put("entitled", entitled)
                .put("roll", rollCommitment)
                .put("opens_at", draft.opensAt().toString())
                .put("closes_at", draft.closesAt().toString())
                .put("rules", rules(draft.kind(), draft.rules()))
                .put(
                        "trustees",
                        Json.array(trustees.stream().map(OrderText::trustee).toList()))
                .put("registrar", registrar)
                .build();
        return new String(order.canonical(), StandardCharsets.UTF_8);
    }

    private static Json candidate(PollCandidate one) {
        return Json.object()
                .put("name", one.name())
                .put("statement", one.statement())
                .build();
    }

    private static Json trustee(TrusteeSeat seat) {
        return Json.object()
                .put("name", seat.name())
                .put("body", seat.body().name())
                .build();
    }

    private static Json rules(PollKind kind, PollRules rules) {
        var said = Json.object().put("quorum", share(rules.quorumNumerator(), rules.quorumDenominator()));
        if (kind.hasRuleOfPassing())
            said.put("pass", share(rules.passNumerator(), rules.passDenominator()))
                    .put("strictly", Json.of(rules.strictly()))
                    .put("base", rules.base().name());
        if (kind == PollKind.GRADES)
            said.put(
                    "grades", Json.array(PollDraft.GRADES.stream().map(Json::of).toList()));
        return said.put("seats", rules.seats())
                .put("minimum", rules.minimum())
                .put("threshold", rules.threshold())
                .build();
    }

    private static String share(int numerator, int denominator) {
        return numerator + "/" + denominator;
    }
}
