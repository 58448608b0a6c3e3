package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.NonZeroProof;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.proofs.SecretOneOf;
import java.util.ArrayList;
import java.util.List;

/** {@link ListsAnswer} under way (PROTOCOL 9.3). */
final class SecretListsAnswer implements SecretAnswer {
    private final PublicKey key;
    private final Randomness randomness;
    private final List<List<Ciphertext>> choices = new ArrayList<>();
    private final List<List<SecretOneOf>> individual = new ArrayList<>();
    private final List<SecretOneOf> lists = new ArrayList<>();
    private final Ciphertext chosen;
    private final SecretOneOf overall;
    private final SecretVote total;

    SecretListsAnswer(PublicKey key, List<List<Integer>> rows, Randomness randomness) {
        this.key = key;
        this.randomness = randomness;
        Group group = key.group();
        List<SecretVote> heads = new ArrayList<>();
        List<SecretVote> sums = new ArrayList<>();
        for (List<Integer> row : rows) {
            List<SecretVote> votes = SecretVote.seal(key, row, randomness);
            choices.add(SecretVote.ciphertexts(votes));
            individual.add(SecretVote.zeroOrOne(key, votes, randomness));
            SecretVote list = votes.get(0);
            SecretVote sum = SecretVote.sum(group, votes.subList(1, votes.size()));
            lists.add(OneOfProof.begin(
                    key, List.of(list.branch(1, list.is(1)), sum.branch(0, 1 - list.is(1))), randomness));
            heads.add(list);
            sums.add(sum);
        }
        SecretVote one = SecretVote.sum(group, heads);
        chosen = one.ciphertext();
        overall = OneOfProof.begin(key, List.of(one.branch(1, 1)), randomness);
        total = SecretVote.sum(group, sums);
    }

    @Override
    public List<Element> hashed() {
        List<Element> all = SecretAnswer.halves(Grid.nested(choices).cells());
        individual.forEach(row -> row.forEach(proof -> all.addAll(proof.commitments())));
        lists.forEach(proof -> all.addAll(proof.commitments()));
        all.addAll(SecretAnswer.halves(List.of(chosen)));
        all.addAll(overall.commitments());
        return all;
    }

    @Override
    public ListsAnswer finish(Paper paper) {
        List<String> texts = paper.texts(Grid.nested(choices).cells());
        String all = String.join(",", texts);
        List<List<OneOfProof>> proofs = new ArrayList<>();
        int at = 0;
        for (List<SecretOneOf> row : individual) {
            List<OneOfProof> done = new ArrayList<>();
            for (SecretOneOf proof : row) done.add(proof.finish(paper.single(texts.get(at++))));
            proofs.add(done);
        }
        List<OneOfProof> listProofs = lists.stream()
                .map(proof -> proof.finish(paper.whole(Purpose.LIST, all)))
                .toList();
        NonZeroProof nonzero = NonZeroProof.prove(
                key, paper.whole(Purpose.NON_ZERO, all), total.ciphertext(), total.randomness(), randomness);
        return new ListsAnswer(choices, proofs, overall.finish(paper.sum(all, chosen)), listProofs, nonzero);
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
