package huisheng.membership;

import java.io.Serializable;

public record MemberId(long value) implements Serializable {}
