package huisheng.suggestion;

import java.io.Serializable;
import java.time.Instant;

/** A suggestion in a list; {@code answeredAt} is null until then. */
public record SuggestionLine(
        SuggestionId id, Category category, String subject, Instant sentAt, SuggestionState state, Instant answeredAt)
        implements Serializable {}
