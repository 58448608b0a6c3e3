/**
 * The suggestion box: a member speaks, the committee lists, handles and answers, the author rates, and what was not good enough is
 * handled again and then by the level above; the branch reads along.
 */
package huisheng.suggestion;
