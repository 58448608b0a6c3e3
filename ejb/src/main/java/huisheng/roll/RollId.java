package huisheng.roll;

import java.io.Serializable;

public record RollId(long value) implements Serializable {}
