package huisheng.suggestion;

import java.io.Serializable;

/** How many suggestions wait for an answer, and how many of them are past the promised day. */
public record WaitingCount(long all, long late) implements Serializable {}
