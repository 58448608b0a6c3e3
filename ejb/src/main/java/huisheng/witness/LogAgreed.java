package huisheng.witness;

import huisheng.auditlog.Happening;

/** A witness that had disputed this log cosigned it again. @param witness id of its key, eight hexadecimal digits */
public record LogAgreed(String witness) implements Happening {}
