/**
 * An append-only log that many eyes can watch: Merkle tree (RFC 6962), tiles, signed notes, checkpoints, cosignatures and
 * receipts in the forms of C2SP, so that witnesses and monitors not made by us fit. It knows no votes, only bytes. The page
 * is {@code docs/protocol/14-log.md}.
 */
package huisheng.ballots.log;
