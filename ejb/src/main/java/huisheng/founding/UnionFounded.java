package huisheng.founding;

import huisheng.auditlog.Happening;

/** Whoever runs the server founded the union with the code from the data folder; the code has served. */
public record UnionFounded(long organisation) implements Happening {}
