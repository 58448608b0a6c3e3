package huisheng.ballot.poll;

import java.io.Serializable;

public record PollId(long value) implements Serializable {}
