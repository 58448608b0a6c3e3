/** Judges whole election records, check by check (docs/protocol/10-verifier.md). It prints nothing. */
package huisheng.ballots.verifier;
