package huisheng.suggestion;

import java.io.Serializable;

/** A suggestion that an officer has ticked, and the version that they had before their eyes. */
public record ChosenSuggestion(SuggestionLine line, int version) implements Serializable {}
