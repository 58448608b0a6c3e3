package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer under way: sealed, and its proofs committed to, but no challenge taken yet. What all answers of a ballot will
 * hash is known at this point and can be spelled together.
 */
sealed interface SecretAnswer permits SecretHomomorphicAnswer, SecretListsAnswer, SecretNumbersAnswer {
    /** The elements whose texts the challenges will take in. */
    List<Element> hashed();

    /** Takes the challenges; once. */
    Answer finish(Paper paper);

    static List<Element> halves(List<Ciphertext> ciphertexts) {
        List<Element> halves = new ArrayList<>(2 * ciphertexts.size());
        for (Ciphertext c : ciphertexts) {
            halves.add(c.alpha());
            halves.add(c.beta());
        }
        return halves;
    }
}
