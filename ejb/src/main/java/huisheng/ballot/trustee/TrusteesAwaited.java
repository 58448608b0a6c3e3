package huisheng.ballot.trustee;

import huisheng.auditlog.Happening;

/** All have taken the step before: each trustee who has not yet is awaited with this one. */
public record TrusteesAwaited(long poll, long organisation, int round, CeremonyStep step) implements Happening {}
