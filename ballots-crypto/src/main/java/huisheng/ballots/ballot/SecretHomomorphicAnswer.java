package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.proofs.SecretBranch;
import huisheng.ballots.proofs.SecretOneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link HomomorphicAnswer} under way (PROTOCOL 9.1). */
final class SecretHomomorphicAnswer implements SecretAnswer {
    private final List<Ciphertext> choices;
    private final List<SecretOneOf> individual;
    private final Ciphertext sum;
    private final SecretOneOf overall;
    private final Optional<SecretOneOf> blank;

    SecretHomomorphicAnswer(PublicKey key, Question.Homomorphic question, List<Integer> values, Randomness randomness) {
        List<SecretVote> votes = SecretVote.seal(key, values, randomness);
        choices = SecretVote.ciphertexts(votes);
        individual = SecretVote.zeroOrOne(key, votes, randomness);
        SecretVote total = SecretVote.sum(key.group(), question.blank() ? votes.subList(1, votes.size()) : votes);
        sum = total.ciphertext();
        if (!question.blank()) {
            blank = Optional.empty();
            overall = OneOfProof.begin(key, total.interval(question.min(), question.max(), 0), randomness);
            return;
        }
        SecretVote empty = votes.get(0);
        blank = Optional.of(OneOfProof.begin(
                key, List.of(empty.branch(0, empty.is(0)), total.branch(0, 1 - empty.is(0))), randomness));
        List<SecretBranch> branches = new ArrayList<>(List.of(empty.branch(1, empty.is(1))));
        branches.addAll(total.interval(question.min(), question.max(), empty.is(1)));
        overall = OneOfProof.begin(key, branches, randomness);
    }

    @Override
    public List<Element> hashed() {
        List<Element> all = SecretAnswer.halves(choices);
        individual.forEach(proof -> all.addAll(proof.commitments()));
        all.addAll(overall.commitments());
        if (blank.isPresent()) all.addAll(blank.get().commitments());
        else all.addAll(SecretAnswer.halves(List.of(sum)));
        return all;
    }

    @Override
    public HomomorphicAnswer finish(Paper paper) {
        List<String> texts = paper.texts(choices);
        String all = String.join(",", texts);
        List<OneOfProof> proofs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) proofs.add(individual.get(i).finish(paper.single(texts.get(i))));
        if (blank.isEmpty()) {
            return new HomomorphicAnswer(choices, proofs, overall.finish(paper.sum(all, sum)), Optional.empty());
        }
        return new HomomorphicAnswer(
                choices,
                proofs,
                overall.finish(paper.whole(Purpose.BLANK_OR_INTERVAL, all)),
                Optional.of(blank.get().finish(paper.whole(Purpose.BLANK_OR_NOTHING, all))));
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
