package huisheng.web.overview;

import huisheng.organisation.OrganisationId;
import huisheng.overview.BranchFigures;
import huisheng.overview.CounterFigures;
import huisheng.overview.MonthFigures;
import huisheng.overview.MonthlyOverview;
import huisheng.overview.OverviewDesk;
import huisheng.spreadsheet.CsvWriting;
import huisheng.spreadsheet.SheetWriter;
import huisheng.spreadsheet.XlsxWriting;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The monthly overview as a file to take away: the same figures as on the page, from the same counter. */
@Path("overview")
@RequestScoped
public class OverviewResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS =
            List.of("counter", "union", "month", "received", "answered", "open", "openLate", "inTime", "median");

    @Inject
    private OverviewDesk desk;

    @Context
    private HttpHeaders headers;

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    @GET
    @Path("months.csv")
    @Operation(summary = "The months of a union at all counters, as CSV; nothing of fewer than five persons")
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@QueryParam("union") long union, @QueryParam("month") String month) {
        return file(union, month, "csv", CsvWriting::new);
    }

    @GET
    @Path("months.xlsx")
    @Operation(summary = "The months of a union at all counters, as XLSX; nothing of fewer than five persons")
    @Produces(XLSX)
    public Response xlsx(@QueryParam("union") long union, @QueryParam("month") String month) {
        return file(union, month, "xlsx", out -> new XlsxWriting(out, word("title")));
    }

    private Response file(long union, String month, String ending, Kind kind) {
        var read = desk.read(new OrganisationId(union), Months.of(month));
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(HEADINGS.stream().map(this::word).toList());
                for (var counter : read.counters()) write(writer, read, counter);
            }
        };
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"overview-" + read.month() + "." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** All months of the union, then the month that was asked for of each below it. */
    private void write(SheetWriter writer, MonthlyOverview read, CounterFigures counter) throws IOException {
        var language = locale().getLanguage();
        for (var month : counter.months()) writer.row(row(counter, read.union().nameIn(language), month));
        for (var branch : counter.branches()) writer.row(row(counter, name(branch), branch.figures()));
    }

    private String name(BranchFigures branch) {
        var name = branch.union().nameIn(locale().getLanguage());
        return branch.own() ? Words.of("overview", "own", List.of(name), locale()) : name;
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
        return Words.of("overview", key, List.of(), locale());
    }

    private Locale locale() {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
