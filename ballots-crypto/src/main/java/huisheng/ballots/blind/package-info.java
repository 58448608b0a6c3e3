/**
 * Papers that are signed without being seen: RSA blind signatures of RFC 9474. A member collects a paper under their name and
 * hands it in without it; the signer can tell a true paper from a false one, and not whose it was. The page is
 * {@code docs/protocol/13-blind.md}.
 */
package huisheng.ballots.blind;
