package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.PowersAsked;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SharedPowers;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** At least one of several {@link Branch}es is true, without telling which (docs/protocol/04-proofs.md 4.4). */
public record OneOfProof(List<ScalarPair> pairs) {
    public OneOfProof {
        pairs = List.copyOf(pairs);
    }

    /** Commits to a proof whose challenge is taken later, when the commitments of others are spelled too. */
    public static SecretOneOf begin(PublicKey key, List<SecretBranch> branches, Randomness randomness) {
        return new SecretOneOf(key, branches, randomness);
    }

    /** One proof by itself. */
    public static OneOfProof prove(PublicKey key, Binding binding, List<SecretBranch> branches, Randomness randomness) {
        return begin(key, branches, randomness).finish(binding);
    }

    /**
     * Adds what must hold to the claims. The ciphertexts may come from an unchecked decoder: that they are members is
     * found out on the way, with shared squarings, and a stranger is refused.
     */
    public Membership claim(String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims) {
        return claim(place, binding, key, branches, claims, false);
    }

    /** As {@link #claim}, for ciphertexts that are known to be members, or products of such. */
    public void claimOfMembers(String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims) {
        claim(place, binding, key, branches, claims, true);
    }

    private Membership claim(
            String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims, boolean members) {
        if (pairs.size() != branches.size()) {
            claims.refuse(place, "the proof has " + pairs.size() + " branches instead of " + branches.size());
            return Membership.REFUSED;
        }
        List<PowersAsked> bases = new ArrayList<>();
        for (int from = 0; from < branches.size(); ) {
            int to = endOfSameCiphertext(branches, from);
            List<Scalar> challenges =
                    pairs.subList(from, to).stream().map(ScalarPair::challenge).toList();
            Ciphertext ciphertext = branches.get(from).ciphertext();
            bases.add(new PowersAsked(ciphertext.alpha(), challenges, members));
            bases.add(new PowersAsked(ciphertext.beta(), challenges, members));
            from = to;
        }
        Scalar sum = key.group().scalar(0);
        for (ScalarPair pair : pairs) sum = sum.plus(pair.challenge());
        return claims.ask(place, binding, bases, powers -> commitments(key, branches, powers), sum);
    }

    private static int endOfSameCiphertext(List<Branch> branches, int from) {
        Ciphertext first = branches.get(from).ciphertext();
        int to = from + 1;
        while (to < branches.size() && branches.get(to).ciphertext() == first) to++;
        return to;
    }

    /** A_j = g^z·alpha^c and B_j = y^z·(beta/g^M)^c; the powers are alpha's and beta's of each ciphertext by turns. */
    private List<Commitment> commitments(PublicKey key, List<Branch> branches, List<SharedPowers> powers) {
        FixedBase g = key.group().generatorPowers();
        List<Commitment> commitments = new ArrayList<>(2 * branches.size());
        int base = 0;
        for (int from = 0; from < branches.size(); base += 2) {
            int to = endOfSameCiphertext(branches, from);
            for (int j = from; j < to; j++) {
                ScalarPair pair = pairs.get(j);
                Element alpha = powers.get(base).get(j - from);
                Element beta = powers.get(base + 1).get(j - from);
                commitments.add(new Commitment(alpha, List.of(new Commitment.Power(g, pair.response()))));
                commitments.add(
                        new Commitment(beta, ofBeta(key, pair, branches.get(j).value())));
            }
            from = to;
        }
        return commitments;
    }

    private static List<Commitment.Power> ofBeta(PublicKey key, ScalarPair pair, int value) {
        Commitment.Power ofKey = new Commitment.Power(key.powers(), pair.response());
        if (value == 0) return List.of(ofKey);
        Scalar removed = pair.challenge().times(key.group().scalar(value)).negate();
        return List.of(ofKey, new Commitment.Power(key.group().generatorPowers(), removed));
    }

    public static OneOfProof decode(Json value, Reading reading) throws MalformedEncoding {
        return new OneOfProof(reading.list(value, pair -> ScalarPair.decode(pair, reading)));
    }

    public Json encode() {
        return Json.array(pairs.stream().map(ScalarPair::encode).toList());
    }
}
