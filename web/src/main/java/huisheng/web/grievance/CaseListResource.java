package huisheng.web.grievance;

import huisheng.grievance.CaseFilter;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.ExportedCase;
import huisheng.kernel.Clock;
import huisheng.spreadsheet.CsvWriting;
import huisheng.spreadsheet.SheetWriter;
import huisheng.spreadsheet.XlsxWriting;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The case officers' list as a file; the same sight as on the page, and no words of a case but of those one works on. */
@Path("case-list")
@RequestScoped
public class CaseListResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS =
            List.of("number", "channel", "class", "state", "sent", "due", "late", "wasLate", "subject");

    @Inject
    private CaseIntakeDesk desk;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("cases.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "Cases that I may read as CSV, without a cap; subjects of those I work on alone")
    public Response csv(@QueryParam("show") @DefaultValue("ALL") CaseFilter show) {
        return file(show, "csv", CsvWriting::new);
    }

    @GET
    @Path("cases.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same as XLSX")
    public Response xlsx(@QueryParam("show") @DefaultValue("ALL") CaseFilter show) {
        return file(show, "xlsx", out -> new XlsxWriting(out, word("inbox.title")));
    }

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    private Response file(CaseFilter show, String ending, Kind kind) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        desk.count();
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(HEADINGS.stream().map(h -> word("export." + h)).toList());
                desk.export(show, one -> write(writer, row(one)));
            }
        };
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"cases." + ending + "\"")
                .build();
    }

    private List<String> row(ExportedCase one) {
        return List.of(
                Long.toString(one.id().value()),
                word("Channel." + one.channel()),
                one.grade() == null ? "" : word("GrievanceClass." + one.grade()),
                word("GrievanceState." + one.state()),
                LocalDate.ofInstant(one.sentAt(), Clock.ZONE).toString(),
                one.dueOn() == null ? "" : one.dueOn().toString(),
                one.late() ? word("export.yes") : "",
                one.wasLate() ? word("export.yes") : "",
                one.subject() == null ? "" : one.subject());
    }

    private static void write(SheetWriter writer, List<String> row) {
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word(String key) {
        return Words.of("grievance", key, List.of(), language());
    }

    private Locale language() {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
