/** Sealing of small integers and group elements under a public key (docs/protocol/03-elgamal.md). */
package huisheng.ballots.elgamal;
