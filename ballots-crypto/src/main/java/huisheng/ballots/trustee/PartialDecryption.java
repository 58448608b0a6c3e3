package huisheng.ballots.trustee;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Binding;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.proofs.EqualityProof;
import huisheng.ballots.proofs.Purpose;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;

/** One trustee's part in the opening: a factor for every ciphertext, with the proof that the right key was used. */
public record PartialDecryption(List<Grid<Element>> factors, List<Grid<EqualityProof>> proofs) {
    public PartialDecryption {
        factors = List.copyOf(factors);
        proofs = List.copyOf(proofs);
    }

    /** Opens with a secret key. Whoever calls this has checked the whole record first (PROTOCOL 12.1). */
    public static PartialDecryption open(
            Election election, EncryptedTally tally, SecretScalar key, Randomness randomness) {
        Element publicKey = election.group().generatorPowers().pow(key);
        Binding binding = binding(election, publicKey);
        List<Grid<Element>> factors = new ArrayList<>();
        List<Grid<EqualityProof>> proofs = new ArrayList<>();
        for (Grid<Ciphertext> grid : tally.questions()) {
            factors.add(grid.map(c -> c.alpha().pow(key)));
            proofs.add(grid.map(c -> EqualityProof.prove(binding, c.alpha(), key, randomness)));
        }
        return new PartialDecryption(factors, proofs);
    }

    /** Every factor is the ciphertext's alpha to the power of the key behind {@code publicKey}. */
    public Verdict check(Election election, EncryptedTally tally, Element publicKey) {
        if (!hasShapeOf(tally)) return Verdict.unsound("", "does not have one factor and proof a ciphertext");
        Binding binding = binding(election, publicKey);
        Claims claims = new Claims(election.group());
        for (int q = 0; q < factors.size(); q++) {
            List<Ciphertext> ciphertexts = tally.questions().get(q).cells();
            List<Element> own = factors.get(q).cells();
            List<EqualityProof> shown = proofs.get(q).cells();
            for (int i = 0; i < own.size(); i++) {
                String place = "question " + (q + 1) + ", factor " + (i + 1);
                shown.get(i).claim(place, binding, publicKey, ciphertexts.get(i).alpha(), own.get(i), claims);
            }
        }
        return claims.settle();
    }

    private boolean hasShapeOf(EncryptedTally tally) {
        int n = tally.questions().size();
        if (factors.size() != n || proofs.size() != n) return false;
        for (int q = 0; q < n; q++) {
            Grid<Ciphertext> grid = tally.questions().get(q);
            if (!factors.get(q).sameShape(grid) || !proofs.get(q).sameShape(grid)) return false;
        }
        return true;
    }

    private static Binding binding(Election election, Element publicKey) {
        return Binding.of(election.profile(), Purpose.DECRYPTION, election.fingerprint(), publicKey.toText());
    }

    /** Reads a partial decryption; every factor is a member. */
    public static PartialDecryption decode(Json value, Election election, boolean strict) throws MalformedEncoding {
        Reading reading = new Reading(election.group(), strict);
        Members members = Members.of(value);
        List<Json> factorItems = members.take("decryption_factors").asArray();
        List<Json> proofItems = members.take("decryption_proofs").asArray();
        reading.end(members);
        int n = election.questions().size();
        if (factorItems.size() != n || proofItems.size() != n) throw new MalformedEncoding("one item a question");
        List<Grid<Element>> factors = new ArrayList<>();
        List<Grid<EqualityProof>> proofs = new ArrayList<>();
        List<Element> all = new ArrayList<>();
        for (int q = 0; q < n; q++) {
            boolean nested = election.questions().get(q) instanceof Question.Lists;
            factors.add(Grid.decode(factorItems.get(q), nested, reading::uncheckedElement));
            proofs.add(Grid.decode(proofItems.get(q), nested, one -> EqualityProof.decode(one, reading)));
            all.addAll(factors.get(q).cells());
        }
        if (!election.group().areMembers(all)) throw new MalformedEncoding("a factor is not in the group");
        return new PartialDecryption(factors, proofs);
    }

    public Json encode() {
        return Json.object()
                .put(
                        "decryption_factors",
                        Json.array(factors.stream()
                                .map(g -> g.encode(e -> Json.of(e.toText())))
                                .toList()))
                .put(
                        "decryption_proofs",
                        Json.array(proofs.stream()
                                .map(g -> g.encode(EqualityProof::encode))
                                .toList()))
                .build();
    }
}
