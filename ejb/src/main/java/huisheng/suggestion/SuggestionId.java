package huisheng.suggestion;

import java.io.Serializable;

public record SuggestionId(long value) implements Serializable {}
