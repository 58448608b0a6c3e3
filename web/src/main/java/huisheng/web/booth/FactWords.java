package huisheng.web.booth;

import huisheng.affairs.Catalogue;
import huisheng.deadline.RuleNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of facts as a module for the pages of the booth, so that they are written in one place: a sentence for each kind, a name
 * for each component, words for each code that a component holds.
 */
final class FactWords {
    static final String PLACE = "facts.js";
    private static final String NOTE =
            "/** What happened, in a sentence for each kind of fact; written by the server from the words of its pages. */\n";

    /**
     * Under which head the words for a code stand: by the component's name, or by kind of fact and component where one name means
     * several things.
     */
    static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("category", "Category"),
            Map.entry("grade", "GrievanceClass"),
            Map.entry("kind", "Matter"),
            Map.entry("post", "Post"),
            Map.entry("rule", "Rule"),
            Map.entry("step", "CeremonyStep"),
            Map.entry("unit", "DayUnit"),
            Map.entry("ContentErased.ground", "Ground"),
            Map.entry("DeadlineMoved.turn", "DeadlineTurn"),
            Map.entry("DeadlineNoted.state", "DeadlineState"),
            Map.entry("DeadlineNoted.turn", "DeadlineTurn"),
            Map.entry("GrievanceEscalated.ground", "EscalationGround"),
            Map.entry("GrievanceRated.rating", "Rating"),
            Map.entry("PollLapsed.why", "PollLapse"),
            Map.entry("PublicationTurned.state", "PublicationState"),
            Map.entry("PublicationTurned.turn", "PublicationTurn"),
            Map.entry("RemarkAnswered.kind", "RemarkKind"),
            Map.entry("RemarkSent.kind", "RemarkKind"),
            Map.entry("SuggestionHidden.why", "HidingReason"),
            Map.entry("SuggestionListed.state", "SuggestionState"),
            Map.entry("SuggestionRated.rating", "AnswerRating"));

    private FactWords() {}

    static String module() {
        var languages = List.of(Locale.CHINESE, Locale.ENGLISH).stream()
                .map(one -> quoted(one.getLanguage()) + ": {\n" + sentences(one) + "\n}")
                .collect(Collectors.joining(",\n"));
        var heads = HEADS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> quoted(one.getKey()) + ": " + quoted(one.getValue()))
                .collect(Collectors.joining(",\n"));
        return NOTE + "export const HEADS = {\n" + heads + "\n};\nexport const FACTS = {" + languages + "};\n";
    }

    private static String sentences(Locale language) {
        return Stream.of(
                        lines("receipt", "Fact.", language),
                        lines("receipt", "Part.", language),
                        lines("receipt", "Matter.", language),
                        lines("receipt", "Value.", language),
                        lines("affairs", "PublicationState.", language),
                        lines("affairs", "PublicationTurn.", language),
                        lines("affairs", "RemarkKind.", language),
                        lines("deadline", "DayUnit.", language),
                        lines("deadline", "DeadlineState.", language),
                        lines("deadline", "DeadlineTurn.", language),
                        lines("grievance", "EscalationGround.", language),
                        lines("grievance", "GrievanceClass.", language),
                        lines("grievance", "Rating.", language),
                        lines("office", "Post.", language),
                        lines("poll", "PollLapse.", language),
                        lines("retention", "Ground.", language),
                        lines("suggestion", "AnswerRating.", language),
                        lines("suggestion", "HidingReason.", language),
                        lines("suggestion", "SuggestionState.", language),
                        lines("trustee", "CeremonyStep.", language),
                        categories(language),
                        rules(language))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(",\n"));
    }

    private static Stream<String> categories(Locale language) {
        return Catalogue.items().stream()
                .map(item -> quoted("Category." + item.code()) + ": " + quoted(item.nameIn(language.getLanguage())));
    }

    private static Stream<String> rules(Locale language) {
        return RuleNames.in(language.getLanguage()).entrySet().stream()
                .map(rule -> quoted("Rule." + rule.getKey()) + ": " + quoted(rule.getValue()));
    }

    private static Stream<String> lines(String feature, String prefix, Locale language) {
        var words = ResourceBundle.getBundle(
                "huisheng.web." + feature + ".messages", language, FactWords.class.getClassLoader());
        return words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .map(key -> quoted(key) + ": " + quoted(words.getString(key)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
