package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.wire.Json;

/** A sealed answer to one question, with the proofs that it is allowed. */
public sealed interface Answer permits HomomorphicAnswer, NonHomomorphicAnswer, ListsAnswer {
    Json encode();

    /** What goes into the count. */
    Grid<Ciphertext> ciphertexts();

    /** Adds everything that must hold to the claims; {@code likeStock} allows what the stock checker lets pass. */
    void claim(String place, Paper paper, Question question, boolean likeStock, Claims claims);
}
