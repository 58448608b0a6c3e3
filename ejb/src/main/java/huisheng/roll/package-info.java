/**
 * Rolls of members frozen for a stated purpose at a cut-off day: who counts, for a quorum, a vote, a subsidy. Everybody
 * may know how many and check the commitment; each member may see their own entry; nobody sees the list but its keepers.
 */
package huisheng.roll;
