package huisheng.signin;

import java.io.Serializable;

public record RenewalId(long value) implements Serializable {}
