/** The right to vote as a key without a person (docs/protocol/05-credential.md). It knows nothing of ballots. */
package huisheng.ballots.credential;
