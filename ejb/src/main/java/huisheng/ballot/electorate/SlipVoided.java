package huisheng.ballot.electorate;

import huisheng.auditlog.Happening;

/**
 * A slip was lost and declared void; the member got a spare one. It names the void credential, with which no ballot was or
 * will be cast, and no person.
 *
 * @param voided how many slips of the vote are void now
 */
public record SlipVoided(long poll, long organisation, String credential, int voided) implements Happening {}
