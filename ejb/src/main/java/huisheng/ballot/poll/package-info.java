/** The vote order: what is asked, of whom, by which rules, when, and in whose hands. It knows no ballot and no voting paper. */
package huisheng.ballot.poll;
