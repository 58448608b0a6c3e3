package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.group.Element;
import huisheng.ballots.proofs.Binding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.Purpose;
import java.util.ArrayList;
import java.util.List;

/** One election as one credential sees it: what every proof of a ballot is bound to (PROTOCOL 9: S0, S). */
public record Paper(Election election, String credential) {
    Profile profile() {
        return election.profile();
    }

    PublicKey key() {
        return election.key();
    }

    /** S0 = φ|C. */
    private String s0() {
        return election.fingerprint() + "|" + credential;
    }

    /** Bound to the voter and one ciphertext. */
    Binding single(String ciphertext) {
        return Binding.of(profile(), Purpose.INTERVAL, s0(), ciphertext);
    }

    /** Bound to the voter and all ciphertexts of the answer. */
    Binding whole(Purpose purpose, String allCiphertexts) {
        return Binding.of(profile(), purpose, s0() + "|" + allCiphertexts);
    }

    /** Bound to the voter, all ciphertexts of the answer, and their product. */
    Binding sum(String allCiphertexts, Ciphertext product) {
        return Binding.of(
                profile(),
                Purpose.INTERVAL,
                s0() + "|" + allCiphertexts,
                texts(List.of(product)).get(0));
    }

    Binding raw(String ciphertext) {
        String key = key().element().toText();
        return Binding.of(profile(), Purpose.RAW_CIPHERTEXT, s0(), key + "," + ciphertext);
    }

    Binding signature(String hash) {
        return Binding.of(profile(), Purpose.BALLOT_SIGNATURE, hash);
    }

    /** {@code ser(alpha),ser(beta)} of each ciphertext, spelled together. */
    List<String> texts(List<Ciphertext> ciphertexts) {
        List<Element> elements = new ArrayList<>(2 * ciphertexts.size());
        for (Ciphertext c : ciphertexts) {
            elements.add(c.alpha());
            elements.add(c.beta());
        }
        List<String> parts = election.group().toTexts(elements);
        List<String> texts = new ArrayList<>(ciphertexts.size());
        for (int i = 0; i < parts.size(); i += 2) texts.add(parts.get(i) + "," + parts.get(i + 1));
        return texts;
    }
}
