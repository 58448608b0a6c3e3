package huisheng.attachment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file was found to carry unseen when it was taken in. Clean says that none of the kinds of {@link FindingKind} was
 * found, not that there is nothing.
 */
public record Inspection(List<Finding> findings) implements Serializable {
    static final Inspection CLEAN = new Inspection(List.of());

    public Inspection {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    static Inspection of(Map<FindingKind, Integer> counts) {
        return new Inspection(counts.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** As it stands in the table: {@code AUTHOR:2,COMMENTS:1}. */
    String written() {
        return findings.stream().map(one -> one.kind() + ":" + one.count()).collect(Collectors.joining(","));
    }

    static Inspection read(String written) {
        if (written.isEmpty()) return CLEAN;
        return new Inspection(Arrays.stream(written.split(","))
                .map(one -> one.split(":"))
                .map(one -> new Finding(FindingKind.valueOf(one[0]), Integer.parseInt(one[1])))
                .toList());
    }
}
