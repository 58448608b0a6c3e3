/** The registrar's part: the public halves of the credentials, sorted and without names. Secret halves never come here. */
package huisheng.ballot.electorate;
