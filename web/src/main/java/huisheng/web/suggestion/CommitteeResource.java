package huisheng.web.suggestion;

import huisheng.attachment.AttachmentId;
import huisheng.kernel.Clock;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionLine;
import huisheng.web.attachment.FileAnswer;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import huisheng.web.spreadsheet.Sheet;
import huisheng.web.spreadsheet.SheetAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a committee handles or has handled, as a file to take away, and the files that belong to it. */
@Path("committee")
@RequestScoped
public class CommitteeResource {
    private static final List<String> HEADINGS = List.of(
            "export.number", "category", "subject", "export.state", "export.sent", "export.due", "export.answered");

    @Inject
    private CommitteeDesk desk;

    @Inject
    private Reader reader;

    @GET
    @Path("suggestions.csv")
    @Operation(summary = "All suggestions of the committees in which I sit, as CSV, without a cap")
    @Produces(SheetAnswer.CSV)
    public Response csv() {
        return SheetAnswer.csv(sheet());
    }

    @GET
    @Path("suggestions.xlsx")
    @Operation(summary = "All suggestions of the committees in which I sit, as XLSX, without a cap")
    @Produces(SheetAnswer.XLSX)
    public Response xlsx() {
        return SheetAnswer.xlsx(sheet());
    }

    @GET
    @Path("suggestions/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a suggestion that my committees see, to be saved")
    @APIResponse(responseCode = "200", description = "The bytes of the file")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new SuggestionId(id), new AttachmentId(file)));
    }

    private Sheet sheet() {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        desk.countWaiting();
        return new Sheet(
                "suggestions",
                word("export.sheet"),
                HEADINGS.stream().map(this::word).toList(),
                rows -> desk.export(line -> rows.accept(row(line))));
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

    private String word(String key) {
        return Words.of("suggestion", key, List.of(), reader.getLocale());
    }
}
