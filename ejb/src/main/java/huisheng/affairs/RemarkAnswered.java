package huisheng.affairs;

import huisheng.auditlog.Happening;

public record RemarkAnswered(long remark, long publication, long organisation, RemarkKind kind) implements Happening {}
