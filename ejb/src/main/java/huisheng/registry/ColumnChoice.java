package huisheng.registry;

import huisheng.kernel.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which column of a list tells what: the officer's own order. Columns from 0; what is not told is absent. */
public record ColumnChoice(Map<RollField, Integer> columns) implements Serializable {
    public ColumnChoice {
        columns = Map.copyOf(columns);
    }

    /** @throws Refused COLUMN_MISSING, COLUMN_TWICE */
    void requireComplete() {
        for (var field : RollField.values()) {
            if (field.isRequired() && !columns.containsKey(field)) throw new Refused(RegistryReason.COLUMN_MISSING);
        }
        if (new HashSet<>(columns.values()).size() < columns.size()) throw new Refused(RegistryReason.COLUMN_TWICE);
    }

    String cell(RollField field, List<String> cells) {
        var column = columns.get(field);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    /** The choice that the headings suggest: those chosen last time first, then the likeliest words; a column once. */
    static ColumnChoice guess(List<String> headings, Map<RollField, String> lastTime) {
        record Match(RollField field, int column, int likeness) {}
        var matches = new ArrayList<Match>();
        for (var field : RollField.values())
            for (int column = 0; column < headings.size(); column++) {
                boolean same = headings.get(column).equals(lastTime.get(field))
                        && !headings.get(column).isEmpty();
                int likeness = same ? 1_000 : field.likeness(headings.get(column));
                if (likeness > 0) matches.add(new Match(field, column, likeness));
            }
        matches.sort(Comparator.comparingInt(Match::likeness).reversed());
        var chosen = new EnumMap<RollField, Integer>(RollField.class);
        for (var match : matches)
            if (!chosen.containsValue(match.column())) chosen.putIfAbsent(match.field(), match.column());
        return new ColumnChoice(chosen);
    }
}
