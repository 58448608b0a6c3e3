package huisheng.web.grievance;

import huisheng.grievance.CaseFilter;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.ExportedCase;
import huisheng.kernel.Clock;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import huisheng.web.spreadsheet.Sheet;
import huisheng.web.spreadsheet.SheetAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The case officers' list as a file; the same sight as on the page, and no words of a case but of those one works on. */
@Path("case-list")
@RequestScoped
public class CaseListResource {
    private static final List<String> HEADINGS =
            List.of("number", "channel", "class", "state", "sent", "due", "late", "wasLate", "subject");

    @Inject
    private CaseIntakeDesk desk;

    @Inject
    private Reader reader;

    @GET
    @Path("cases.csv")
    @Produces(SheetAnswer.CSV)
    @Operation(summary = "Cases that I may read as CSV, without a cap; subjects of those I work on alone")
    public Response csv(@QueryParam("show") @DefaultValue("ALL") CaseFilter show) {
        return SheetAnswer.csv(sheet(show));
    }

    @GET
    @Path("cases.xlsx")
    @Produces(SheetAnswer.XLSX)
    @Operation(summary = "The same as XLSX")
    public Response xlsx(@QueryParam("show") @DefaultValue("ALL") CaseFilter show) {
        return SheetAnswer.xlsx(sheet(show));
    }

    private Sheet sheet(CaseFilter show) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        desk.count();
        return new Sheet(
                "cases",
                word("inbox.title"),
                HEADINGS.stream().map(h -> word("export." + h)).toList(),
                rows -> desk.export(show, one -> rows.accept(row(one))));
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

    private String word(String key) {
        return Words.of("grievance", key, List.of(), reader.getLocale());
    }
}
