package huisheng.web.registry;

import huisheng.membership.MemberFile;
import huisheng.membership.RegisterFilter;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationId;
import huisheng.registry.RegistrarDesk;
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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register as a file to take away: every line that fits the filter, streamed, for the registrar alone. */
@Path("registry")
@RequestScoped
public class RegisterResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS =
            List.of("NUMBER", "NAME", "ORGANISATION", "GENDER", "PHONE", "EMAIL", "STANDING");

    @Inject
    private RegistrarDesk desk;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("members.csv")
    @Operation(summary = "The register as CSV, for its registrar: the filter of the page, without a cap")
    @Produces("text/csv; charset=UTF-8")
    public Response csv(
            @QueryParam("within") long within,
            @QueryParam("standing") String standing,
            @QueryParam("search") String search) {
        return file(filter(within, standing, search), "csv", CsvWriting::new);
    }

    @GET
    @Path("members.xlsx")
    @Operation(summary = "The register as XLSX, for its registrar: the filter of the page, without a cap")
    @Produces(XLSX)
    public Response xlsx(
            @QueryParam("within") long within,
            @QueryParam("standing") String standing,
            @QueryParam("search") String search) {
        return file(filter(within, standing, search), "xlsx", out -> new XlsxWriting(out, word("export.sheet")));
    }

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    private Response file(RegisterFilter filter, String ending, Kind kind) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        var names = desk.organisations().stream().collect(Collectors.toMap(c -> c.id(), c -> c.code()));
        desk.count(filter.within(), Standing.ACTIVE);
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(HEADINGS.stream().map(h -> word("RollField." + h)).toList());
                desk.export(
                        filter,
                        member -> write(
                                writer, row(member, names.get(member.line().organisation()))));
            }
        };
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"members." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<String> row(MemberFile member, String organisation) {
        var row = new ArrayList<String>();
        row.add(member.line().number());
        row.add(member.line().name());
        row.add(organisation);
        row.add(member.gender() == null ? "" : wordOf("Gender." + member.gender()));
        row.add(member.contact().phone());
        row.add(member.contact().email());
        row.add(wordOf("Standing." + member.line().standing()));
        return row;
    }

    private static void write(SheetWriter writer, List<String> row) {
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisterFilter filter(long within, String standing, String search) {
        var wanted = Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(null);
        return new RegisterFilter(new OrganisationId(within), wanted, search);
    }

    private String word(String key) {
        return Words.of("registry", key, List.of(), locale());
    }

    private String wordOf(String key) {
        return Words.of("membership", key, List.of(), locale());
    }

    private Locale locale() {
        var languages = headers.getAcceptableLanguages();
        boolean english = !languages.isEmpty() && "en".equals(languages.get(0).getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
