package huisheng.attachment;

import java.util.EnumMap;
import java.util.Map;

/** Counts findings while a file is read. */
final class Findings {
    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);

    void add(Finding.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    Inspection inspection() {
        return Inspection.of(counts);
    }
}
