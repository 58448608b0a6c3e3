package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Branch;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.proofs.Membership;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sealed zeros and ones, proofs that they are, and that their number is allowed (PROTOCOL 9.1). */
public record HomomorphicAnswer(
        List<Ciphertext> choices,
        List<OneOfProof> individualProofs,
        OneOfProof overallProof,
        Optional<OneOfProof> blankProof)
        implements Answer {
    public HomomorphicAnswer {
        choices = List.copyOf(choices);
        individualProofs = List.copyOf(individualProofs);
    }

    @Override
    public Grid<Ciphertext> ciphertexts() {
        return Grid.row(choices);
    }

    @Override
    public void claim(String place, Paper paper, Question asked, boolean likeStock, Claims claims) {
        Question.Homomorphic question = (Question.Homomorphic) asked;
        boolean blank = question.blank() && !(likeStock && blankProof.isEmpty());
        int expected = question.answers().size() + (blank ? 1 : 0);
        if (choices.size() != expected || individualProofs.size() != expected) {
            claims.refuse(
                    place,
                    "has " + choices.size() + " choices and " + individualProofs.size() + " proofs instead of "
                            + expected);
            return;
        }
        if (blank != blankProof.isPresent()) {
            claims.refuse(place, blank ? "the blank proof is missing" : "a blank proof where blank is not allowed");
            return;
        }
        List<String> texts = paper.texts(choices);
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            Ciphertext choice = choices.get(i);
            List<Branch> zeroOrOne = List.of(new Branch(choice, 0), new Branch(choice, 1));
            members.add(individualProofs
                    .get(i)
                    .claim(place + ", choice " + (i + 1), paper.single(texts.get(i)), paper.key(), zeroOrOne, claims));
        }
        // what is not in the group must not be multiplied: the sums are looked at only if all choices are members
        String all = String.join(",", texts);
        claims.whereMembers(members, more -> {
            if (blank) claimBlank(place, paper, question, all, more);
            else claimSum(place, paper, question, all, more);
        });
    }

    private void claimSum(String place, Paper paper, Question.Homomorphic question, String all, Claims claims) {
        Ciphertext sum = Ciphertext.product(paper.key().group(), choices);
        overallProof.claimOfMembers(
                place + ", overall proof",
                paper.sum(all, sum),
                paper.key(),
                interval(sum, question.min(), question.max()),
                claims);
    }

    private void claimBlank(String place, Paper paper, Question.Homomorphic question, String all, Claims claims) {
        Ciphertext blank = choices.get(0);
        Ciphertext sum = Ciphertext.product(paper.key().group(), choices.subList(1, choices.size()));
        blankProof
                .orElseThrow()
                .claimOfMembers(
                        place + ", blank proof",
                        paper.whole(Purpose.BLANK_OR_NOTHING, all),
                        paper.key(),
                        List.of(new Branch(blank, 0), new Branch(sum, 0)),
                        claims);
        List<Branch> branches = new ArrayList<>(List.of(new Branch(blank, 1)));
        branches.addAll(interval(sum, question.min(), question.max()));
        overallProof.claimOfMembers(
                place + ", overall proof", paper.whole(Purpose.BLANK_OR_INTERVAL, all), paper.key(), branches, claims);
    }

    static List<Branch> interval(Ciphertext sum, int min, int max) {
        List<Branch> branches = new ArrayList<>(max - min + 1);
        for (int value = min; value <= max; value++) branches.add(new Branch(sum, value));
        return branches;
    }

    static HomomorphicAnswer decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        List<Ciphertext> choices = reading.list(members.take("choices"), reading::uncheckedCiphertext);
        List<OneOfProof> individual =
                reading.list(members.take("individual_proofs"), proof -> OneOfProof.decode(proof, reading));
        OneOfProof overall = OneOfProof.decode(members.take("overall_proof"), reading);
        Optional<Json> blank = members.takeIf("blank_proof");
        reading.end(members);
        Optional<OneOfProof> blankProof =
                blank.isPresent() ? Optional.of(OneOfProof.decode(blank.get(), reading)) : Optional.empty();
        return new HomomorphicAnswer(choices, individual, overall, blankProof);
    }

    @Override
    public Json encode() {
        return Json.object()
                .put(
                        "choices",
                        Json.array(choices.stream().map(Ciphertext::encode).toList()))
                .put(
                        "individual_proofs",
                        Json.array(individualProofs.stream()
                                .map(OneOfProof::encode)
                                .toList()))
                .put("overall_proof", overallProof.encode())
                .putIf("blank_proof", blankProof.map(OneOfProof::encode))
                .build();
    }
}
