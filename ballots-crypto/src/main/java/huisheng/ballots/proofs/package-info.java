/** Proofs that tell nothing but that they hold, and the one place where their challenges are made (docs/protocol/04-proofs.md). */
package huisheng.ballots.proofs;
