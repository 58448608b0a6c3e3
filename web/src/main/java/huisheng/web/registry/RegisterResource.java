package huisheng.web.registry;

import huisheng.membership.MemberFile;
import huisheng.membership.RegisterFilter;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationId;
import huisheng.registry.RegistrarDesk;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register as a file to take away: every line that fits the filter, streamed, for the registrar alone. */
@Path("registry")
@RequestScoped
public class RegisterResource {
    private static final List<String> HEADINGS =
            List.of("NUMBER", "NAME", "ORGANISATION", "GENDER", "PHONE", "EMAIL", "STANDING");

    @Inject
    private RegistrarDesk desk;

    @Inject
    private Reader reader;

    @GET
    @Path("members.csv")
    @Operation(summary = "The register as CSV, for its registrar: the filter of the page, without a cap")
    @Produces(SheetAnswer.CSV)
    public Response csv(
            @QueryParam("within") long within,
            @QueryParam("standing") String standing,
            @QueryParam("search") String search) {
        return SheetAnswer.csv(sheet(filter(within, standing, search)));
    }

    @GET
    @Path("members.xlsx")
    @Operation(summary = "The register as XLSX, for its registrar: the filter of the page, without a cap")
    @Produces(SheetAnswer.XLSX)
    public Response xlsx(
            @QueryParam("within") long within,
            @QueryParam("standing") String standing,
            @QueryParam("search") String search) {
        return SheetAnswer.xlsx(sheet(filter(within, standing, search)));
    }

    private Sheet sheet(RegisterFilter filter) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        var names = desk.organisations().stream().collect(Collectors.toMap(c -> c.id(), c -> c.code()));
        desk.count(filter.within(), Standing.ACTIVE);
        return new Sheet(
                "members",
                word("export.sheet"),
                HEADINGS.stream().map(h -> word("RollField." + h)).toList(),
                rows -> desk.export(
                        filter,
                        member ->
                                rows.accept(row(member, names.get(member.line().organisation())))));
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

    private static RegisterFilter filter(long within, String standing, String search) {
        var wanted = Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(null);
        return new RegisterFilter(new OrganisationId(within), wanted, search);
    }

    private String word(String key) {
        return Words.of("registry", key, List.of(), reader.getLocale());
    }

    private String wordOf(String key) {
        return Words.of("membership", key, List.of(), reader.getLocale());
    }
}
