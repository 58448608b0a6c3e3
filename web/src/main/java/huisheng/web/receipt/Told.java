package huisheng.web.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.deadline.DeadlineDesk;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * What an entry says, in one sentence, to whoever may open it. The sentence stands under {@code Fact.KIND.VALUE} where the value
 * of one component decides, under {@code Fact.KIND.told} where the content fills its gaps, and otherwise, as where the content
 * was erased or is not to be read, under {@code Fact.KIND}.
 */
@Named
@RequestScoped
public class Told {
    /** The component that decides which sentence it is. */
    private static final Map<String, String> DECIDES = Map.ofEntries(
            Map.entry("PublicationTurned", "turn"),
            Map.entry("DeadlineNoted", "turn"),
            Map.entry("RemarkSent", "kind"),
            Map.entry("RemarkAnswered", "kind"),
            Map.entry("AppealDecided", "lifted"),
            Map.entry("EmployerAnswered", "late"),
            Map.entry("SuggestionRaised", "byClock"),
            Map.entry("WordsExchanged", "byMember"));

    @Inject
    private Reader reader;

    @Inject
    private DeadlineDesk deadlines;

    public String of(OpenedEntry entry) {
        var plain = "Fact." + entry.kind();
        if (!entry.facts().isEmpty()) {
            var key = plain + "." + deciding(entry.kind(), entry.facts());
            try {
                return reader.say(words("receipt", key), details(entry.kind(), entry.facts()));
            } catch (MissingResourceException | DateTimeException e) {
                // Content that was changed by hand says something else: the plain sentence remains.
            }
        }
        return plainly(entry.kind());
    }

    /** What everybody may know: that such a thing happened. A kind that was changed by hand has no words at all. */
    public String plainly(String kind) {
        try {
            return words("receipt", "Fact." + kind);
        } catch (MissingResourceException e) {
            return kind;
        }
    }

    private static String deciding(String kind, Map<String, String> facts) {
        var state = facts.get("state");
        if (kind.equals("DeadlineNoted") && "MET_LATE".equals(state)) return state;
        return facts.getOrDefault(DECIDES.getOrDefault(kind, "told"), "told");
    }

    private Object[] details(String kind, Map<String, String> facts) {
        return switch (kind) {
            case "OfficeTaken", "AppointmentProposed" -> all(words("office", "Post." + facts.get("post")));
            case "TermOpened" -> all(facts.get("ordinal"));
            case "RulePackChosen" -> all(facts.get("pack"));
            case "RuleSet" -> all(act(facts), facts.get("amount"), words("deadline", "DayUnit." + facts.get("unit")));
            case "CalendarChanged" -> all(facts.get("edition"), facts.get("moved"));
            case "DeadlineNoted" -> all(act(facts), day(facts.get("dueOn")));
            case "DeadlineMissed" -> all(act(facts));
            case "DeadlineMoved" -> all(act(facts), day(facts.get("before")), day(facts.get("after")));
            case "LogReviewed" -> all(facts.get("entries"), facts.get("findings"));
            case "BoothChanged" -> all(facts.get("after"));
            case "LogKeyChanged" -> all(facts.get("before"), facts.get("after"));
            default -> all();
        };
    }

    private String act(Map<String, String> facts) {
        var key = facts.getOrDefault("rule", "");
        return deadlines
                .known(key)
                .map(rule -> rule.nameIn(reader.getLanguage()))
                .orElse(key);
    }

    private String words(String feature, String key) {
        return Words.raw(feature, key, reader.getLocale());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text == null ? "" : text);
    }

    private static Object[] all(Object... details) {
        return details;
    }
}
