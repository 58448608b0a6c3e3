package huisheng.signin;

import huisheng.auditlog.Happening;

/** A member came through an identity provider for the first time. */
public record ProviderBound(long member) implements Happening {}
