package huisheng.signin;

import huisheng.auditlog.Happening;
import java.util.List;

/** A registrar had codes made for new members; who signs in for the first time can be traced to this. */
public record ActivationCodesIssued(long by, List<Long> members) implements Happening {}
