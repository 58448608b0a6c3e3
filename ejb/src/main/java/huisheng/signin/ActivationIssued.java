package huisheng.signin;

import huisheng.auditlog.Happening;

/** An activation code was handed to the registrar; {@code by} is the registrar. */
public record ActivationIssued(long member, Long by) implements Happening {}
