package huisheng.retention;

import java.io.Serializable;

/** How much of a kind falls due within the days to come. @param matters null where it would speak of fewer than five persons */
public record DueLine(String kind, Long matters) implements Serializable {}
