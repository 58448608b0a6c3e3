/** Questions, sealed ballots, their check and their sum (docs/protocol/06-ballot.md). */
package huisheng.ballots.ballot;
