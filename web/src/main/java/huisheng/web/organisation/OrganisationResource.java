package huisheng.web.organisation;

import huisheng.organisation.Level;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.TermView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tree of union organisations, for everybody's programs; never a member. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    @Inject
    private OrganisationDesk desk;

    /** An organisation as it stands in a list. */
    public record OrganisationEntry(long id, Level level, String code, String name, String englishName) {
        static OrganisationEntry of(OrganisationCard card) {
            return new OrganisationEntry(card.id().value(), card.level(), card.code(), card.name(), card.englishName());
        }
    }

    /** An organisation with its neighbours in the tree: {@code above} from the root down; all terms, the latest first. */
    public record OrganisationDocument(
            OrganisationEntry organisation,
            List<OrganisationEntry> above,
            List<OrganisationEntry> under,
            List<TermView> terms) {}

    @GET
    @Operation(summary = "The roots of the tree of union organisations")
    public List<OrganisationEntry> roots() {
        return entries(desk.roots());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One organisation, what stands above and below it, and its terms")
    public OrganisationDocument read(@PathParam("id") long id) {
        var organisation = new OrganisationId(id);
        return new OrganisationDocument(
                OrganisationEntry.of(desk.read(organisation)),
                entries(desk.above(organisation)),
                entries(desk.under(organisation)),
                desk.terms(organisation));
    }

    private static List<OrganisationEntry> entries(List<OrganisationCard> cards) {
        return cards.stream().map(OrganisationEntry::of).toList();
    }
}
