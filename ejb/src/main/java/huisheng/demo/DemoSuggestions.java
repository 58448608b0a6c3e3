package huisheng.demo;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionHistory;
import huisheng.suggestion.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Three months of the suggestion boxes, after a scene for every state: the texts of {@code suggestions.tsv} dealt out to the branches in turn, the answered
 * ones over the past, the open ones over the last weeks, one of them past its promised day.
 */
@ApplicationScoped
class DemoSuggestions {
    private static final int SPAN_DAYS = 85;
    private static final int OPEN_SPAN_DAYS = 40;

    @Inject
    private SuggestionHistory history;

    @Inject
    private DemoSuggestionScenes scenes;

    @Inject
    private Clock clock;

    /** A branch that has a box: where it is, who answers, who writes. */
    record Box(OrganisationId organisation, MemberId chair, List<MemberId> members) {}

    /** One line of the file: category, subject, text and, where it was answered, the answer. */
    private record Line(Category category, String subject, String text, String answer) {
        static Line of(String row) {
            var cells = row.split("\t");
            return new Line(Category.valueOf(cells[0]), cells[1], cells[2], cells.length > 3 ? cells[3] : null);
        }
    }

    void fill(List<Box> boxes) {
        scenes.play(boxes.get(0));
        var lines = lines();
        int open = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var box = boxes.get(i % boxes.size());
            var author = box.members().get(i * 7 % box.members().size());
            int daysAgo = line.answer() == null ? OPEN_SPAN_DAYS - 4 * open++ : SPAN_DAYS - 2 * i;
            take(line, box, author, clock.now().minus(Duration.ofDays(Math.max(1, daysAgo))));
        }
    }

    private void take(Line line, Box box, MemberId author, Instant sentAt) {
        var id = history.send(
                box.organisation(), author, new Wording(line.category(), line.subject(), line.text()), sentAt);
        if (line.answer() == null) return;
        var at = sentAt.plus(Duration.ofHours(20 + 9L * line.text().length() % 200));
        history.answer(id, box.chair(), line.answer(), at);
        if (line.text().length() % 3 > 0) history.read(id, at);
    }

    private static List<Line> lines() {
        try (var in = DemoSuggestions.class.getResourceAsStream("suggestions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
