/** The suggestion box: a member speaks, the committee answers, author and branch read the answer. */
package huisheng.suggestion;
