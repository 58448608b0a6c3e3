package huisheng.web.overview;

import huisheng.organisation.OrganisationId;
import huisheng.overview.BranchFigures;
import huisheng.overview.CounterFigures;
import huisheng.overview.MonthFigures;
import huisheng.overview.MonthlyOverview;
import huisheng.overview.OverviewDesk;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import huisheng.web.spreadsheet.Sheet;
import huisheng.web.spreadsheet.SheetAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The monthly overview as a file to take away: the same figures as on the page, from the same counter. */
@Path("overview")
@RequestScoped
public class OverviewResource {
    private static final List<String> HEADINGS =
            List.of("counter", "union", "month", "received", "answered", "open", "openLate", "inTime", "median");

    @Inject
    private OverviewDesk desk;

    @Inject
    private Reader reader;

    @GET
    @Path("months.csv")
    @Operation(summary = "The months of a union at all counters, as CSV; nothing of fewer than five persons")
    @Produces(SheetAnswer.CSV)
    public Response csv(@QueryParam("union") long union, @QueryParam("month") String month) {
        return SheetAnswer.csv(sheet(union, month));
    }

    @GET
    @Path("months.xlsx")
    @Operation(summary = "The months of a union at all counters, as XLSX; nothing of fewer than five persons")
    @Produces(SheetAnswer.XLSX)
    public Response xlsx(@QueryParam("union") long union, @QueryParam("month") String month) {
        return SheetAnswer.xlsx(sheet(union, month));
    }

    private Sheet sheet(long union, String month) {
        var read = desk.read(new OrganisationId(union), Months.of(month));
        return new Sheet(
                "overview-" + read.month(),
                word("title"),
                HEADINGS.stream().map(this::word).toList(),
                rows -> read.counters().forEach(counter -> write(rows, read, counter)));
    }

    /** All months of the union, then the month that was asked for of each below it. */
    private void write(Consumer<List<String>> rows, MonthlyOverview read, CounterFigures counter) {
        var union = read.union().nameIn(reader.getLanguage());
        for (var month : counter.months()) rows.accept(row(counter, union, month));
        for (var branch : counter.branches()) rows.accept(row(counter, name(branch), branch.figures()));
    }

    private String name(BranchFigures branch) {
        var name = branch.union().nameIn(reader.getLanguage());
        return branch.own() ? Words.of("overview", "own", List.of(name), reader.getLocale()) : name;
    }

    private List<String> row(CounterFigures counter, String union, MonthFigures figures) {
        var row = new ArrayList<>(List.of(
                word("Counter." + counter.counter().name()),
                union,
                figures.month().toString()));
        for (var number : new Long[] {figures.received(), figures.answered(), figures.open(), figures.openLate()})
            row.add(number == null ? word("few") : number.toString());
        row.add(rest(figures.inTime(), figures.answered()));
        row.add(rest(
                figures.medianDays() == null ? null : Math.round(figures.medianDays() * 10) / 10.0,
                figures.answered()));
        return row;
    }

    private String rest(Number number, Long measured) {
        if (number != null) return number.toString();
        return measured != null && measured == 0 ? "" : word("few");
    }

    private String word(String key) {
        return Words.of("overview", key, List.of(), reader.getLocale());
    }
}
