package huisheng.demo;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.Category;
import huisheng.suggestion.FormQuestion;
import huisheng.suggestion.HidingReason;
import huisheng.suggestion.SuggestionHistory;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A suggestion in every state, in the first branch: the scenes of {@code suggestion-scenes.tsv}, by the verbs themselves. */
@ApplicationScoped
class DemoSuggestionScenes {
    private static final int WORDS = 4;

    @Inject
    private SuggestionHistory history;

    @Inject
    private Clock clock;

    private int told;
    private SuggestionId sent;

    void play(DemoSuggestions.Box box) {
        for (var row : DemoTable.rows("suggestion-scenes.tsv"))
            play(box, row, box.members().get(told++ % box.members().size()));
    }

    private void play(DemoSuggestions.Box box, String[] row, MemberId author) {
        var chair = box.chair();
        boolean first = row[0].equals("draft") || row[0].equals("answered") || row[0].equals("asked");
        var by = first ? box.members().get(0) : author;
        var wording = wording(row);
        switch (row[0]) {
            case "draft" -> history.draft(box.organisation(), by, wording);
            case "sent" -> sent = send(box, by, wording, 1);
            case "withdrawn" -> history.withdraw(send(box, by, wording, 6), ago(5));
            case "listed" -> {
                var id = listed(box, by, wording, 9);
                history.assign(id, chair, chair, ago(7));
                history.note(id, chair, row[WORDS], ago(6));
                box.members().stream().skip(3).limit(4).forEach(member -> history.support(id, member));
            }
            case "late" -> listed(box, by, wording, 33);
            case "asked" -> history.ask(send(box, by, wording, 4), chair, row[WORDS], ago(0));
            case "extended" -> history.extend(listed(box, by, wording, 20), chair, row[WORDS], ago(0));
            case "answered" -> history.answer(listed(box, by, wording, 10), chair, row[WORDS], ago(3));
            case "reopened" -> reopened(box, by, wording, row, 18);
            case "raised" -> {
                var id = reopened(box, by, wording, row, 40);
                history.answer(id, chair, row[WORDS + 2], ago(20));
                history.rate(id, AnswerRating.UNSATISFIED, row[WORDS + 3], ago(8));
            }
            case "rated" -> {
                var id = listed(box, by, wording, 25);
                history.answer(id, chair, row[WORDS], ago(15));
                history.read(id, ago(14));
                history.rate(id, AnswerRating.SATISFIED, row[WORDS + 1], ago(14));
            }
            case "duplicate" -> history.merge(send(box, by, wording, 1), sent, chair, ago(0));
            case "hidden" -> {
                var id = listed(box, by, wording, 7);
                history.hide(id, chair, HidingReason.PERSONAL_DATA, row[WORDS], ago(5));
                history.appeal(id, row[WORDS + 1], ago(2));
            }
            case "private" -> history.answer(listed(box, by, wording, 8), chair, row[WORDS], ago(6));
            default -> throw new IllegalStateException(row[0]);
        }
    }

    private SuggestionId reopened(DemoSuggestions.Box box, MemberId by, Wording wording, String[] row, int days) {
        var id = listed(box, by, wording, days);
        history.answer(id, box.chair(), row[WORDS], ago(days - 5));
        history.rate(id, AnswerRating.UNSATISFIED, row[WORDS + 1], ago(days - 8));
        return id;
    }

    private SuggestionId listed(DemoSuggestions.Box box, MemberId by, Wording wording, int days) {
        var id = send(box, by, wording, days);
        history.list(id, box.chair(), ago(days - 1));
        return id;
    }

    private SuggestionId send(DemoSuggestions.Box box, MemberId by, Wording wording, int days) {
        return history.send(box.organisation(), by, wording, ago(days));
    }

    private static Wording wording(String[] row) {
        var category = Category.valueOf(row[1]);
        var where = row[2].contains("三号门") ? Map.of(FormQuestion.WHERE, "一号厂房三号门") : Map.<FormQuestion, String>of();
        return new Wording(category, row[2], row[3], where, row[0].equals("private"));
    }

    private Instant ago(int days) {
        return clock.now().minus(Duration.ofDays(days));
    }
}
