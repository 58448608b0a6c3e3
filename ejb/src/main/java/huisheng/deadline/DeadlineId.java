package huisheng.deadline;

import java.io.Serializable;

public record DeadlineId(long value) implements Serializable {}
