/**
 * The box of sealed ballots: what was installed, the chain of events, and every ballot that was taken. It works on the
 * box's own data source and knows keys, papers and bytes; no member, no office, no union, no order of a vote.
 */
package huisheng.ballot.box;
