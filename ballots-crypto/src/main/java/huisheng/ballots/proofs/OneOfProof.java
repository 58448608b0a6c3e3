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
     *
     * @return false if something was refused already
     */
    public boolean claim(String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims) {
        return claim(place, binding, key, branches, claims, false);
    }

    /** As {@link #claim}, for ciphertexts that are known to be members, or products of such. */
    public void claimOfMembers(String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims) {
        claim(place, binding, key, branches, claims, true);
    }

    private boolean claim(
            String place, Binding binding, PublicKey key, List<Branch> branches, Claims claims, boolean members) {
        if (pairs.size() != branches.size()) {
            claims.refuse(place, "the proof has " + pairs.size() + " branches instead of " + branches.size());
            return false;
        }
        Group group = key.group();
        List<Element> commitments = new ArrayList<>(2 * branches.size());
        Scalar sum = group.scalar(0);
        for (int from = 0; from < branches.size(); ) {
            int to = endOfSameCiphertext(branches, from);
            if (!commit(key, branches.subList(from, to), pairs.subList(from, to), members, commitments)) {
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
    private static boolean commit(
            PublicKey key, List<Branch> branches, List<ScalarPair> pairs, boolean member, List<Element> out) {
        FixedBase g = key.group().generatorPowers();
        Ciphertext ciphertext = branches.get(0).ciphertext();
        List<Scalar> challenges = pairs.stream().map(ScalarPair::challenge).toList();
        SharedPowers alpha = powers(ciphertext.alpha(), challenges, member);
        if (!alpha.baseIsMember()) return false;
        SharedPowers beta = powers(ciphertext.beta(), challenges, member);
        if (!beta.baseIsMember()) return false;
        for (int j = 0; j < pairs.size(); j++) {
            Scalar z = pairs.get(j).response();
            out.add(g.timesPowVartime(alpha.get(j), z));
            Element b = key.powers().timesPowVartime(beta.get(j), z);
            int value = branches.get(j).value();
            if (value != 0) {
                Scalar removed =
                        challenges.get(j).times(key.group().scalar(value)).negate();
                b = g.timesPowVartime(b, removed);
            }
            out.add(b);
        }
        return true;
    }

    private static SharedPowers powers(Element base, List<Scalar> exponents, boolean member) {
        Group group = base.group();
        return member
                ? new SharedPowers(true, group.powersVartime(base, exponents))
                : group.sharedPowersVartime(base, exponents);
    }

    public static OneOfProof decode(Json value, Reading reading) throws MalformedEncoding {
        return new OneOfProof(reading.list(value, pair -> ScalarPair.decode(pair, reading)));
    }

    public Json encode() {
        return Json.array(pairs.stream().map(ScalarPair::encode).toList());
    }
}
