package huisheng.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of one place, read from a file; what they leave open is as in the pack that they inherit. */
final class RulePack {
    private static final int COLUMNS = 12;
    private static final String AS_ABOVE = "-";

    private final RulePack inherited;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<RuleKey, List<Rule>> rules = new LinkedHashMap<>();

    /** @param inherited null for the one that stands above all */
    RulePack(String text, RulePack inherited) {
        this.inherited = inherited;
        for (var line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = line.split("\t");
            if (line.startsWith("@")) head.put(cells[0].substring(1), cells[1]);
            else take(cells);
        }
    }

    static String inheritedBy(String text) {
        return text.lines()
                .filter(line -> line.startsWith("@inherits\t"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .findFirst()
                .orElseThrow();
    }

    PackCard card() {
        return new PackCard(head.get("pack"), Integer.parseInt(head.get("version")), head.get("zh"), head.get("en"));
    }

    /** What this pack itself says on that day, not what it inherits. */
    Optional<Rule> own(RuleKey key, LocalDate day) {
        return rules.getOrDefault(key, List.of()).stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom));
    }

    Optional<Rule> rule(RuleKey key, LocalDate day) {
        var own = own(key, day);
        return own.isPresent() || inherited == null ? own : inherited.rule(key, day);
    }

    /** Of this pack and those it inherits, in the order of the files. */
    List<RuleKey> keys() {
        var above = inherited == null ? Stream.<RuleKey>of() : inherited.keys().stream();
        return Stream.concat(above, rules.keySet().stream()).distinct().toList();
    }

    private void take(String[] cells) {
        if (cells.length != COLUMNS) throw new IllegalStateException(Arrays.toString(cells));
        var key = new RuleKey(cells[0]);
        var validFrom = LocalDate.parse(cells[7]);
        var above = inherited == null ? null : inherited.rule(key, validFrom).orElseThrow();
        var card = card();
        var rule = new Rule(
                key,
                cells[8].equals(AS_ABOVE) ? above.nameZh() : cells[8],
                cells[9].equals(AS_ABOVE) ? above.nameEn() : cells[9],
                Integer.parseInt(cells[1]),
                unit(cells[2]),
                inherited != null && cells[3].equals(AS_ABOVE) ? above.extension() : Integer.parseInt(cells[3]),
                inherited != null && cells[4].equals(AS_ABOVE) ? above.pauses() : pauses(cells[4]),
                cells[5].equals(AS_ABOVE) ? above.sealed() : cells[5].equals("count"),
                cells[10],
                cells[11],
                validFrom,
                cells[6].equals("yes"),
                card.code() + " " + card.version());
        rules.computeIfAbsent(key, ignored -> new java.util.ArrayList<>()).add(rule);
    }

    private static DayUnit unit(String word) {
        return switch (word) {
            case "working" -> DayUnit.WORKING_DAYS;
            case "calendar" -> DayUnit.CALENDAR_DAYS;
            default -> throw new IllegalStateException(word);
        };
    }

    /** @param words names parted by commas, or "-" for none */
    static Set<PauseReason> pauses(String words) {
        var reasons = EnumSet.noneOf(PauseReason.class);
        if (words.equals(AS_ABOVE)) return reasons;
        for (var word : words.split(",")) reasons.add(PauseReason.valueOf(word));
        return reasons;
    }

    static String words(Set<PauseReason> pauses) {
        return pauses.isEmpty()
                ? AS_ABOVE
                : String.join(",", pauses.stream().map(Enum::name).sorted().toList());
    }
}
