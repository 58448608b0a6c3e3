package huisheng.attachment;

import huisheng.auditlog.Happening;

public record FileRemoved(long attachment, String kind, long matter) implements Happening {}
