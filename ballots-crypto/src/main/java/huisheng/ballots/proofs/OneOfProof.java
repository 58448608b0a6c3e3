package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.group.SharedPowers;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** At least one of several {@link Branch}es is true, without telling which (docs/protocol/04-proofs.md 4.4). */
public record OneOfProof(List<ScalarPair> pairs) {
    public OneOfProof {
        pairs = List.copyOf(pairs);
    }

    /**
     * Proves with fixed bases only, and with the same operations whichever branch is true (attack B13). With the
     * ciphertext (g^r, y^r·g^m) and w = response + r·challenge, a simulated branch of value M has A = g^w and
     * B = y^w·g^((m−M)·challenge); for a true branch the last factor is 1 and the formula is the honest commitment.
     */
    public static OneOfProof prove(PublicKey key, Binding binding, List<SecretBranch> branches, Randomness randomness) {
        Group group = key.group();
        FixedBase g = group.generatorPowers();
        int n = branches.size();
        List<SecretScalar> w = new ArrayList<>(n);
        List<SecretScalar> c = new ArrayList<>(n);
        SecretScalar drawn = group.secret(0);
        for (int j = 0; j < n; j++) {
            w.add(group.randomSecret(randomness));
            c.add(group.randomSecret(randomness));
            drawn = drawn.plus(c.get(j));
        }
        List<Element> lastFactors = lastFactors(group, branches, c);
        List<Element> commitments = new ArrayList<>(2 * n);
        for (int j = 0; j < n; j++) {
            commitments.add(g.pow(w.get(j)));
            commitments.add(key.powers().pow(w.get(j)).times(lastFactors.get(j)));
        }
        Scalar challenge =
                binding.profile().challenge(group, binding.purpose(), binding.context(), group.toTexts(commitments));
        SecretScalar missing = drawn.negate().plus(challenge);
        List<ScalarPair> pairs = new ArrayList<>(n);
        for (int j = 0; j < n; j++) {
            SecretBranch branch = branches.get(j);
            // the chosen branch takes up whatever the sum of all drawn challenges lacks
            SecretScalar cj = c.get(j).plus(branch.chosen().times(missing));
            SecretScalar zj = w.get(j).minus(branch.randomness().times(cj));
            pairs.add(new ScalarPair(cj.reveal(), zj.reveal()));
            w.get(j).destroy();
        }
        return new OneOfProof(pairs);
    }

    /** g^((m−M)·challenge) for each branch; where one or two branches leave only one that can be false, by one power. */
    private static List<Element> lastFactors(Group group, List<SecretBranch> branches, List<SecretScalar> c) {
        List<SecretScalar> exponents = new ArrayList<>();
        for (int j = 0; j < branches.size(); j++) {
            exponents.add(branches.get(j).difference().times(c.get(j)));
        }
        FixedBase g = group.generatorPowers();
        Element one = group.identity();
        if (branches.size() == 1) return List.of(one);
        if (branches.size() > 2) return exponents.stream().map(g::pow).toList();
        // the chosen branch has difference 0, so the sum is the other one's exponent
        Element other = g.pow(exponents.get(0).plus(exponents.get(1)));
        return branches.stream()
                .map(branch -> group.choose(branch.chosen(), one, other))
                .toList();
    }

    /**
     * Adds what must hold to the claims. The ciphertexts may come from an unchecked decoder: that they are members is
     * found out on the way, with shared squarings, and a stranger is refused.
     *
     * @return false if something was refused already
     */
    public boolean claim(String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims) {
        if (pairs.size() != branches.size()) {
            claims.refuse(place, "the proof has " + pairs.size() + " branches instead of " + branches.size());
            return false;
        }
        Group group = key.group();
        List<Element> commitments = new ArrayList<>(2 * branches.size());
        Scalar sum = group.scalar(0);
        for (int from = 0; from < branches.size(); ) {
            int to = endOfSameCiphertext(branches, from);
            if (!commit(key, branches.subList(from, to), pairs.subList(from, to), commitments)) {
                claims.refuse(place, "a ciphertext is not in the group");
                return false;
            }
            from = to;
        }
        for (ScalarPair pair : pairs) sum = sum.plus(pair.challenge());
        claims.add(place, binding, commitments, sum);
        return true;
    }

    private static int endOfSameCiphertext(List<Branch> branches, int from) {
        Ciphertext first = branches.get(from).ciphertext();
        int to = from + 1;
        while (to < branches.size() && branches.get(to).ciphertext() == first) to++;
        return to;
    }

    /** A_j = g^z·alpha^c and B_j = y^z·(beta/g^M)^c for branches over one ciphertext. */
    private static boolean commit(PublicKey key, List<Branch> branches, List<ScalarPair> pairs, List<Element> out) {
        FixedBase g = key.group().generatorPowers();
        Ciphertext ciphertext = branches.get(0).ciphertext();
        List<Scalar> challenges = pairs.stream().map(ScalarPair::challenge).toList();
        SharedPowers alpha = key.group().sharedPowersVartime(ciphertext.alpha(), challenges);
        if (!alpha.baseIsMember()) return false;
        SharedPowers beta = key.group().sharedPowersVartime(ciphertext.beta(), challenges);
        if (!beta.baseIsMember()) return false;
        for (int j = 0; j < pairs.size(); j++) {
            Scalar z = pairs.get(j).response();
            out.add(g.powVartime(z).times(alpha.get(j)));
            Element b = key.powers().powVartime(z).times(beta.get(j));
            int value = branches.get(j).value();
            if (value != 0) {
                Scalar removed =
                        challenges.get(j).times(key.group().scalar(value)).negate();
                b = b.times(g.powVartime(removed));
            }
            out.add(b);
        }
        return true;
    }

    public static OneOfProof decode(Json value, Reading reading) throws MalformedEncoding {
        return new OneOfProof(reading.list(value, pair -> ScalarPair.decode(pair, reading)));
    }

    public Json encode() {
        return Json.array(pairs.stream().map(ScalarPair::encode).toList());
    }
}
