package huisheng.ballot.box;

import huisheng.auditlog.NotedByTheHour;

/**
 * A sealed ballot lies in the box; noted with its hour, as in the box itself. It names no person, and who sent it is not noted:
 * whoever has the tracker gets its receipt ({@link BallotReceiptDesk}).
 *
 * @param poll uuid of the vote
 * @param tracker hash of the ballot's bytes, as its voter keeps it
 */
public record BallotAccepted(String poll, String tracker) implements NotedByTheHour {}
