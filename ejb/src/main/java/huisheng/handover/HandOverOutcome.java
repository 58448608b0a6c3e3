package huisheng.handover;

import java.io.Serializable;

/**
 * What became of a hand-over.
 *
 * @param keptSuggestions stayed because the other does not sit in the committee, or wrote them
 * @param keptCases stayed because the other is no case officer here, or because of the cases themselves; which it is, is not said
 */
public record HandOverOutcome(int suggestions, int cases, int keptSuggestions, int keptCases) implements Serializable {
    public boolean isWhole() {
        return keptSuggestions + keptCases == 0;
    }
}
