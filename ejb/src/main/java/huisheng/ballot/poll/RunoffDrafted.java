package huisheng.ballot.poll;

import huisheng.auditlog.Happening;

/** The election commission drafted a second vote on what a result left undecided. @param before the vote with that result */
public record RunoffDrafted(long poll, long before, long organisation) implements Happening {}
