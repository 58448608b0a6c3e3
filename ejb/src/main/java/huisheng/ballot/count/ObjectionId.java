package huisheng.ballot.count;

import java.io.Serializable;

public record ObjectionId(long value) implements Serializable {}
