package huisheng.ballot.trustee;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the trustees of a vote have said in one round of the ceremony. Places count from 1; it knows no names. */
final class CeremonyPapers {
    private final int size;
    private final int threshold;
    private final Map<CeremonyStep, SortedMap<Integer, String>> said = new EnumMap<>(CeremonyStep.class);

    CeremonyPapers(int size, int threshold) {
        this.size = size;
        this.threshold = threshold;
        for (var step : CeremonyStep.values()) said.put(step, new TreeMap<>());
    }

    CeremonyPapers with(CeremonyStep step, int place, String content) {
        said.get(step).put(place, content);
        return this;
    }

    int size() {
        return size;
    }

    int threshold() {
        return threshold;
    }

    Optional<String> said(CeremonyStep step, int place) {
        return Optional.ofNullable(said.get(step).get(place));
    }

    /** What all have said, in the order of places; those who have not are left out. */
    List<String> all(CeremonyStep step) {
        return List.copyOf(said.get(step).values());
    }

    boolean isComplete(CeremonyStep step) {
        return said.get(step).size() == size;
    }

    /** Who has not said it yet. */
    List<Integer> awaited(CeremonyStep step) {
        return IntStream.rangeClosed(1, size)
                .filter(place -> !said.get(step).containsKey(place))
                .boxed()
                .toList();
    }

    /** Whether it can be said now: all have said what comes before. */
    boolean isDue(CeremonyStep step) {
        return step.before().map(this::isComplete).orElse(true);
    }

    /** The step that somebody still owes; empty when the key is made and tried. */
    Optional<CeremonyStep> now() {
        return CeremonyStep.ofTheCeremony().stream()
                .filter(step -> !isComplete(step))
                .findFirst();
    }
}
