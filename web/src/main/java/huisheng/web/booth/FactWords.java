package huisheng.web.booth;

import huisheng.deadline.RuleNames;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of facts as a module for the pages of the booth, so that they are written in one place. */
final class FactWords {
    static final String PLACE = "facts.js";
    private static final String NOTE =
            "/** What happened, in a sentence for each kind of fact; written by the server from the words of its pages. */\n";

    private FactWords() {}

    static String module() {
        var languages = List.of(Locale.CHINESE, Locale.ENGLISH).stream()
                .map(one -> quoted(one.getLanguage()) + ": {\n" + sentences(one) + "\n}")
                .collect(Collectors.joining(",\n"));
        return NOTE + "export const FACTS = {" + languages + "};\n";
    }

    private static String sentences(Locale language) {
        return Stream.of(
                        lines("receipt", "Fact.", language),
                        lines("office", "Post.", language),
                        lines("deadline", "DayUnit.", language),
                        lines("poll", "PollLapse.", language),
                        rules(language))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(",\n"));
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
