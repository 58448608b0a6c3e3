package huisheng.ballot.record;

import huisheng.auditlog.Happening;

/** The review committee had the record of a vote judged. @param findings how many things did not hold */
public record RecordChecked(long poll, long organisation, int events, int findings) implements Happening {}
