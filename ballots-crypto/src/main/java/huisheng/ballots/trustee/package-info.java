/** Who holds the key: single and threshold trustees, their ceremony, and the opening (docs/protocol/07-trustee.md). */
package huisheng.ballots.trustee;
