/** Voting papers: who may collect one, and who has. It never sees a ballot, and the box never sees it. */
package huisheng.ballot.roll;
