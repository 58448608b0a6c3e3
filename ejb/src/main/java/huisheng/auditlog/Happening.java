package huisheng.auditlog;

/** Something that happened: a record in the past tense whose components are ids, states and counts, never text or names. */
public interface Happening {}
