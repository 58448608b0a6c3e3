package huisheng.web.suggestion;

import huisheng.kernel.Clock;
import huisheng.spreadsheet.CsvWriting;
import huisheng.spreadsheet.SheetWriter;
import huisheng.spreadsheet.XlsxWriting;
import huisheng.suggestion.SuggestionLine;
import huisheng.web.kernel.Words;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Suggestions as a file to take away: every line that its source gives, streamed, without a name. */
final class SuggestionSheet {
    static final String CSV = "text/csv; charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS = List.of(
            "export.number", "category", "subject", "export.state", "export.sent", "export.due", "export.answered");

    private final Locale locale;

    SuggestionSheet(HttpHeaders headers) {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        locale = english ? Locale.ENGLISH : Locale.CHINESE;
    }

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    /** @param source gives every line to what it is handed */
    Response csv(Consumer<Consumer<SuggestionLine>> source) {
        return file("csv", CsvWriting::new, source);
    }

    Response xlsx(Consumer<Consumer<SuggestionLine>> source) {
        return file("xlsx", out -> new XlsxWriting(out, word("export.sheet")), source);
    }

    private Response file(String ending, Kind kind, Consumer<Consumer<SuggestionLine>> source) {
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(HEADINGS.stream().map(this::word).toList());
                source.accept(line -> write(writer, row(line)));
            }
        };
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"suggestions." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<String> row(SuggestionLine line) {
        return List.of(
                Long.toString(line.id().value()),
                word("Category." + line.category().name()),
                line.subject(),
                word("SuggestionState." + line.state().name()),
                day(line.sentAt()),
                line.answerDueOn() == null ? "" : line.answerDueOn().toString(),
                day(line.answeredAt()));
    }

    private static String day(Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, Clock.ZONE).toString();
    }

    private static void write(SheetWriter writer, List<String> row) {
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word(String key) {
        return Words.of("suggestion", key, List.of(), locale);
    }
}
