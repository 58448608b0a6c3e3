package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Branch;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.proofs.Membership;
import huisheng.ballots.proofs.NonZeroProof;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;

/** One list and at least one of its candidates, sealed, with the proofs of that (PROTOCOL 9.3). */
public record ListsAnswer(
        List<List<Ciphertext>> choices,
        List<List<OneOfProof>> individualProofs,
        OneOfProof overallProof,
        List<OneOfProof> listProofs,
        NonZeroProof nonzeroProof)
        implements Answer {
    public ListsAnswer {
        choices = choices.stream().map(List::copyOf).toList();
        individualProofs = individualProofs.stream().map(List::copyOf).toList();
        listProofs = List.copyOf(listProofs);
    }

    @Override
    public Grid<Ciphertext> ciphertexts() {
        return Grid.nested(choices);
    }

    @Override
    public void claim(String place, Paper paper, Question question, boolean likeStock, Claims claims) {
        List<Integer> shape = question.shape();
        boolean fits = choices.stream().map(List::size).toList().equals(shape)
                && individualProofs.stream().map(List::size).toList().equals(shape)
                && listProofs.size() == shape.size();
        if (!fits) {
            claims.refuse(place, "choices or proofs do not have the shape of the lists");
            return;
        }
        List<String> texts = paper.texts(ciphertexts().cells());
        List<Membership> members = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < choices.size(); i++) {
            for (int j = 0; j < choices.get(i).size(); j++) {
                Ciphertext choice = choices.get(i).get(j);
                String where = place + ", list " + (i + 1) + ", " + (j == 0 ? "itself" : "candidate " + j);
                List<Branch> zeroOrOne = List.of(new Branch(choice, 0), new Branch(choice, 1));
                members.add(individualProofs
                        .get(i)
                        .get(j)
                        .claim(where, paper.single(texts.get(at++)), paper.key(), zeroOrOne, claims));
            }
        }
        claims.whereMembers(members, more -> claimSums(place, paper, String.join(",", texts), more));
    }

    private void claimSums(String place, Paper paper, String all, Claims claims) {
        Group group = paper.key().group();
        List<Ciphertext> lists = choices.stream().map(row -> row.get(0)).toList();
        Ciphertext chosen = Ciphertext.product(group, lists);
        overallProof.claimOfMembers(
                place + ", overall proof", paper.sum(all, chosen), paper.key(), List.of(new Branch(chosen, 1)), claims);
        List<Ciphertext> sums = candidateSums(group, choices);
        for (int i = 0; i < sums.size(); i++) {
            listProofs
                    .get(i)
                    .claimOfMembers(
                            place + ", list proof " + (i + 1),
                            paper.whole(Purpose.LIST, all),
                            paper.key(),
                            List.of(new Branch(lists.get(i), 1), new Branch(sums.get(i), 0)),
                            claims);
        }
        nonzeroProof.claim(
                place + ", non-zero proof",
                paper.whole(Purpose.NON_ZERO, all),
                paper.key(),
                Ciphertext.product(group, sums),
                claims);
    }

    /** Per list, the product over its candidates. */
    static List<Ciphertext> candidateSums(Group group, List<List<Ciphertext>> choices) {
        List<Ciphertext> sums = new ArrayList<>();
        for (List<Ciphertext> row : choices) sums.add(Ciphertext.product(group, row.subList(1, row.size())));
        return sums;
    }

    static ListsAnswer decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        List<List<Ciphertext>> choices =
                reading.list(members.take("choices"), row -> reading.list(row, reading::uncheckedCiphertext));
        List<List<OneOfProof>> individual = reading.list(
                members.take("individual_proofs"),
                row -> reading.list(row, proof -> OneOfProof.decode(proof, reading)));
        OneOfProof overall = OneOfProof.decode(Json.array(members.take("overall_proof")), reading);
        List<OneOfProof> lists = reading.list(members.take("list_proofs"), proof -> OneOfProof.decode(proof, reading));
        NonZeroProof nonzero = NonZeroProof.decode(members.take("nonzero_proof"), reading);
        reading.end(members);
        if (choices.stream().anyMatch(List::isEmpty)) throw new MalformedEncoding("a list without its own choice");
        return new ListsAnswer(choices, individual, overall, lists, nonzero);
    }

    @Override
    public Json encode() {
        return Json.object()
                .put("choices", ciphertexts().encode(Ciphertext::encode))
                .put("individual_proofs", Grid.nested(individualProofs).encode(OneOfProof::encode))
                .put("overall_proof", overallProof.pairs().get(0).encode())
                .put(
                        "list_proofs",
                        Json.array(listProofs.stream().map(OneOfProof::encode).toList()))
                .put("nonzero_proof", nonzeroProof.encode())
                .build();
    }
}
