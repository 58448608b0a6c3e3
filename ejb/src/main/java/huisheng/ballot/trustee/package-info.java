/** How trustees make the key of a vote over several visits and try it, so that no server ever has it. */
package huisheng.ballot.trustee;
