/** Shuffles of ciphertexts that nobody can follow, each with a proof that nothing was changed (docs/protocol/08-mixnet.md). */
package huisheng.ballots.mixnet;
