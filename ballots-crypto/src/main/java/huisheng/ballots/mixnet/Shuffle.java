package huisheng.ballots.mixnet;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;

/** What one mixer publishes: for each question that is not counted homomorphically, new ciphertexts and a proof. */
public record Shuffle(List<List<Ciphertext>> ciphertexts, List<ShuffleProof> proofs) {
    public Shuffle {
        ciphertexts = ciphertexts.stream().map(List::copyOf).toList();
        proofs = List.copyOf(proofs);
    }

    /**
     * Reads a shuffle. All its elements are members of the group afterwards; many are tested at once.
     *
     * @throws MalformedEncoding with the reason
     */
    public static Shuffle decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        Shuffle shuffle = new Shuffle(
                reading.list(
                        members.take("ciphertexts"), question -> reading.list(question, reading::uncheckedCiphertext)),
                reading.list(members.take("proofs"), proof -> ShuffleProof.decodeUnchecked(proof, reading)));
        reading.end(members);
        if (!reading.group().areMembers(shuffle.elements())) {
            throw new MalformedEncoding("an element of the shuffle is not in the group");
        }
        return shuffle;
    }

    private List<Element> elements() {
        List<Element> all = new ArrayList<>();
        for (List<Ciphertext> question : ciphertexts) {
            for (Ciphertext ciphertext : question) {
                all.add(ciphertext.alpha());
                all.add(ciphertext.beta());
            }
        }
        for (ShuffleProof proof : proofs) {
            all.addAll(proof.elements());
        }
        return all;
    }

    public Json encode() {
        spellOut();
        List<Json> questions = new ArrayList<>();
        for (List<Ciphertext> question : ciphertexts) {
            questions.add(Json.array(question.stream().map(Ciphertext::encode).toList()));
        }
        return Json.object()
                .put("ciphertexts", Json.array(questions))
                .put(
                        "proofs",
                        Json.array(proofs.stream().map(ShuffleProof::encode).toList()))
                .build();
    }

    /** Has all texts made at once, which elements then keep. */
    private void spellOut() {
        if (!proofs.isEmpty()) {
            Group group = proofs.get(0).commitments().t1().group();
            group.toTexts(elements());
        }
    }

    /**
     * Whether every list is a shuffle of the corresponding input, which must consist of members.
     *
     * @param inputs the encrypted tally's ciphertexts for the first shuffle, the previous shuffle's for any other
     */
    public Verdict check(Mixing mixing, List<List<Ciphertext>> inputs) {
        if (ciphertexts.size() != inputs.size() || proofs.size() != inputs.size()) {
            return Verdict.unsound("", "the shuffle is not for " + inputs.size() + " questions");
        }
        Verdict verdict = Verdict.SOUND;
        for (int i = 0; i < inputs.size(); i++) {
            ShuffleCheck check = new ShuffleCheck(mixing, inputs.get(i), ciphertexts.get(i), proofs.get(i));
            verdict = verdict.and(check.verdict().within("list " + (i + 1)));
        }
        return verdict;
    }
}
