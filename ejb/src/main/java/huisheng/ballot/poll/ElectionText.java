package huisheng.ballot.poll;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of the election in the record (PROTOCOL 8.2). Its description names the digest of the frozen order, so that
 * ballots, sum and result, which all bind this text, bind the order too.
 */
final class ElectionText {
    private static final Group GROUP = Group.ed25519();

    private ElectionText() {}

    /** @param trustees as they stand in the record; their joint key is the election's */
    static String of(String uuid, PollKind kind, int seats, PollText text, String trustees) throws MalformedEncoding {
        var key = trustees(trustees).electionKey(Profile.V1, GROUP);
        var bytes = Election.text(
                text.title(),
                "SHA-256 " + text.motionDigest(),
                key,
                questions(kind, seats, text),
                uuid,
                Optional.empty(),
                Optional.empty());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    // Each of several motions, and what is graded, stands in a question of its own, so that only sums are ever opened
    // and no pattern is to be
    // seen.
    private static List<Question> questions(PollKind kind, int seats, PollText text) {
        var answers = text.answers();
        return switch (kind) {
            case MOTION -> List.of(motion(text.question()));
            case MOTIONS -> answers.stream().map(ElectionText::motion).toList();
            case OFFICERS -> List.of(new Question.Homomorphic(answers, false, 0, seats, text.question()));
            case RANKING -> List.of(new Question.NonHomomorphic(answers, text.question(), Optional.of(schulze())));
            case GRADES -> answers.stream().map(ElectionText::graded).toList();
        };
    }

    private static Question motion(String motion) {
        return new Question.Homomorphic(PollDraft.MOTION_ANSWERS, false, 1, 1, motion);
    }

    private static Question graded(String option) {
        var answers = new ArrayList<>(PollDraft.GRADES);
        answers.add(PollDraft.ABSTENTION);
        return new Question.Homomorphic(answers, false, 1, 1, option);
    }

    // How other programs count it (PROTOCOL 8.1, 16.1).
    private static Json schulze() {
        return Json.object()
                .put("type", "ScoreVoting")
                .put("blank", Json.of(true))
                .put("method", "Schulze")
                .build();
    }

    /** Reads the trustees' text strictly and checks every proof in it. @throws MalformedEncoding also where one fails */
    static Trustees trustees(String json) throws MalformedEncoding {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var value = Json.parse(bytes);
        if (!java.util.Arrays.equals(value.canonical(), bytes)) throw new MalformedEncoding("not in canonical form");
        var trustees = Trustees.decode(value, Reading.strict(GROUP));
        if (!trustees.check(Profile.V1, GROUP).isSound()) throw new MalformedEncoding("a proof does not hold");
        return trustees;
    }
}
