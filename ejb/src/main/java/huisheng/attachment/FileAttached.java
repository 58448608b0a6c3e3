package huisheng.attachment;

import huisheng.auditlog.Happening;

/** A file came to a matter; its kind is a word of the program, never one that was typed. */
public record FileAttached(long attachment, String kind, long matter) implements Happening {}
