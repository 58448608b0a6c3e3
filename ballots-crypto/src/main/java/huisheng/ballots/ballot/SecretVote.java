package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.OneOfProof;
import huisheng.ballots.proofs.SecretBranch;
import huisheng.ballots.proofs.SecretOneOf;
import java.util.ArrayList;
import java.util.List;

/**
 * A small number, the randomness it is sealed with, and the ciphertext. Sums of such are such. Nothing here branches on
 * the number (attack B13).
 */
final class SecretVote {
    private final Group group;
    private final int value;
    private final SecretScalar randomness;
    private final Ciphertext ciphertext;

    private SecretVote(Group group, int value, SecretScalar randomness, Ciphertext ciphertext) {
        this.group = group;
        this.value = value;
        this.randomness = randomness;
        this.ciphertext = ciphertext;
    }

    static SecretVote seal(PublicKey key, int value, Randomness source) {
        SecretScalar r = key.group().randomSecret(source);
        return new SecretVote(key.group(), value, r, key.seal(value, r));
    }

    static List<SecretVote> seal(PublicKey key, List<Integer> values, Randomness source) {
        List<SecretVote> votes = new ArrayList<>(values.size());
        for (int value : values) votes.add(seal(key, value, source));
        return votes;
    }

    static List<Ciphertext> ciphertexts(List<SecretVote> votes) {
        return votes.stream().map(SecretVote::ciphertext).toList();
    }

    /** Commitments of the proofs that each is 0 or 1. */
    static List<SecretOneOf> zeroOrOne(PublicKey key, List<SecretVote> votes, Randomness source) {
        return votes.stream()
                .map(vote -> OneOfProof.begin(key, vote.interval(0, 1, 0), source))
                .toList();
    }

    static SecretVote sum(Group group, List<SecretVote> votes) {
        SecretVote sum = new SecretVote(group, 0, group.secret(0), Ciphertext.neutral(group));
        for (SecretVote vote : votes) {
            sum = new SecretVote(
                    group,
                    sum.value + vote.value,
                    sum.randomness.plus(vote.randomness),
                    sum.ciphertext.times(vote.ciphertext));
        }
        return sum;
    }

    Ciphertext ciphertext() {
        return ciphertext;
    }

    SecretScalar randomness() {
        return randomness;
    }

    /** 1 if the number is this value, else 0, without a branch. */
    int is(int candidate) {
        return ((value ^ candidate) - 1) >>> 31;
    }

    /** The branch "the number is this value", to be proved if {@code chosen} is 1. */
    SecretBranch branch(int candidate, int chosen) {
        SecretScalar difference = group.secret(value).minus(group.scalar(candidate));
        return new SecretBranch(randomness, difference, group.secret(chosen));
    }

    /** All branches from min to max, of which the true one is proved, unless something else is proved instead. */
    List<SecretBranch> interval(int min, int max, int unlessOther) {
        List<SecretBranch> branches = new ArrayList<>(max - min + 1);
        for (int candidate = min; candidate <= max; candidate++) {
            branches.add(branch(candidate, is(candidate) & (1 - unlessOther)));
        }
        return branches;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
