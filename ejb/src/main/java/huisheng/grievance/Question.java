package huisheng.grievance;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * A question of a channel's short form; the forms are data ({@code forms.tsv}), their words are in the bundle.
 *
 * @param key names it among all channels, "pay.since"
 * @param choices of a question of kind CHOICE
 */
public record Question(Channel channel, String key, Kind kind, boolean required, List<String> choices)
        implements Serializable {
    private static final int LIMIT = 300;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final List<Question> ALL = read();

    /** What an answer is. */
    public enum Kind {
        TEXT,
        DAY,
        AMOUNT,
        CHOICE
    }

    public Question {
        choices = List.copyOf(choices);
    }

    public static List<Question> of(Channel channel) {
        return ALL.stream().filter(one -> one.channel == channel).toList();
    }

    public static List<Question> all() {
        return ALL;
    }

    /**
     * @return as it is kept: a day as ISO 8601, an amount in yuan as plain digits; null if nothing was answered
     * @throws Refused ANSWER_MISSING, ANSWER_NOT_UNDERSTOOD, TEXT_TOO_LONG
     */
    String answer(String typed) {
        var text = new PlainText(typed).value().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            if (required) throw new Refused(GrievanceReason.ANSWER_MISSING);
            return null;
        }
        return switch (kind) {
            case TEXT -> PlainText.of(text, LIMIT).value();
            case DAY -> day(text);
            case AMOUNT -> amount(text);
            case CHOICE -> choice(text);
        };
    }

    private static String day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2200) throw new Refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD);
            return day.toString();
        } catch (DateTimeException e) {
            throw new Refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD);
        }
    }

    private static String amount(String text) {
        if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) throw new Refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD);
        var amount = new BigDecimal(text);
        if (amount.compareTo(MOST) > 0) throw new Refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD);
        return amount.toPlainString();
    }

    private String choice(String text) {
        if (!choices.contains(text)) throw new Refused(GrievanceReason.ANSWER_NOT_UNDERSTOOD);
        return text;
    }

    private static List<Question> read() {
        try (var in = Question.class.getResourceAsStream("forms.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Question::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question of(String[] row) {
        var choices = row.length > 4 ? List.of(row[4].split(" ")) : List.<String>of();
        return new Question(Channel.valueOf(row[0]), row[1], Kind.valueOf(row[2]), row[3].equals("required"), choices);
    }
}
