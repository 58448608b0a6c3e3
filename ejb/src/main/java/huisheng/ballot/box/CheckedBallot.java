package huisheng.ballot.box;

import huisheng.ballots.ballot.Answer;
import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A ballot whose credential, paper and proofs hold by themselves; what the box has already is still to be asked.
 *
 * @param points first halves of its ciphertexts, in the spelling of the group
 */
record CheckedBallot(
        String tracker, String text, String hash, String credential, SignedPaper paper, List<String> points) {
    /** Everything that is judged without looking into the box; a stranger or a false paper costs no proof. */
    static CheckedBallot of(OpenBox box, byte[] bytes, SignedPaper paper) {
        var credential = SealedBallot.credentialIn(bytes)
                .filter(one -> box.electorate().find(one).isPresent())
                .orElseThrow(() -> new Refused(BoxReason.NO_SUCH_CREDENTIAL));
        if (!paper.isSoundUnder(box.paperKey())) throw new Refused(BoxReason.PAPER_UNSOUND);
        var outcome = box.check().judge(bytes);
        if (!outcome.verdict().isSound())
            throw unsound("V14", outcome.verdict().findings().get(0).toString());
        var hash = Hash.of(bytes);
        var points = points(box, outcome);
        if (new HashSet<>(points).size() < points.size()) throw copied();
        // A sound ballot is canonical JSON of ASCII.
        var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        return new CheckedBallot(hash.b64(), text, hash.hex(), credential, paper, points);
    }

    static Refused copied() {
        return unsound("V15", "uses the randomness of another ciphertext");
    }

    private static Refused unsound(String check, String finding) {
        return new Refused(BoxReason.BALLOT_UNSOUND, check, finding);
    }

    private static List<String> points(OpenBox box, BallotCheck.Outcome outcome) {
        var alphas = new ArrayList<Element>();
        for (Answer answer : outcome.answers().orElseThrow())
            for (Ciphertext cell : answer.ciphertexts().cells()) alphas.add(cell.alpha());
        return box.election().group().toTexts(alphas);
    }

    /** The paper's name in the box. */
    String paperHash() {
        return Hash.of(paper.prepared()).hex();
    }
}
