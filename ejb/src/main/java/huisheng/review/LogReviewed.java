package huisheng.review;

import huisheng.auditlog.Happening;

/** The review committee had the whole log walked. */
public record LogReviewed(long review, long entries, long findings) implements Happening {}
