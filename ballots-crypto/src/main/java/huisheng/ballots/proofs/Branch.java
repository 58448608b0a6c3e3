package huisheng.ballots.proofs;

import huisheng.ballots.elgamal.Ciphertext;

/** One of the statements of which a proof shows that at least one is true: this ciphertext holds this number. */
public record Branch(Ciphertext ciphertext, int value) {}
