package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.kernel.Clock;
import huisheng.spreadsheet.CsvWriting;
import huisheng.spreadsheet.SheetWriter;
import huisheng.spreadsheet.XlsxWriting;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.web.attachment.FileAnswer;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a committee handles or has handled, as a file to take away: every line, streamed, without a name. */
@Path("committee")
@RequestScoped
public class CommitteeResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS = List.of(
            "export.number", "category", "subject", "export.state", "export.sent", "export.due", "export.answered");

    @Inject
    private CommitteeDesk desk;

    @Context
    private HttpHeaders headers;

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    @GET
    @Path("suggestions.csv")
    @Operation(summary = "All suggestions of the committees in which I sit, as CSV, without a cap")
    @Produces("text/csv; charset=UTF-8")
    public Response csv() {
        return file("csv", CsvWriting::new);
    }

    @GET
    @Path("suggestions.xlsx")
    @Operation(summary = "All suggestions of the committees in which I sit, as XLSX, without a cap")
    @Produces(XLSX)
    public Response xlsx() {
        return file("xlsx", out -> new XlsxWriting(out, word("export.sheet")));
    }

    @GET
    @Path("suggestions/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a suggestion that my committees see, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new SuggestionId(id), new AttachmentId(file)));
    }

    private Response file(String ending, Kind kind) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        desk.countWaiting();
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(HEADINGS.stream().map(this::word).toList());
                desk.export(line -> write(writer, row(line)));
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
                line.answerDueOn().toString(),
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
        return Words.of("suggestion", key, List.of(), locale());
    }

    private Locale locale() {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
