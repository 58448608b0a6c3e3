package huisheng.attachment;

import java.util.EnumMap;
import java.util.Map;

/** Counts findings while a file is read. */
final class Findings {
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    void add(FindingKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    Inspection inspection() {
        return Inspection.of(counts);
    }
}
