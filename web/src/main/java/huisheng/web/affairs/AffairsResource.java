package huisheng.web.affairs;

import huisheng.affairs.Duty;
import huisheng.affairs.OpenPublication;
import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationFilter;
import huisheng.affairs.PublicationId;
import huisheng.affairs.PublicationLine;
import huisheng.kernel.Clock;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What unions have published, for everybody's programs; the same desk and the same rules of sight as the pages. */
@Path("affairs")
@RequestScoped
public class AffairsResource {
    private static final List<String> HEADINGS =
            List.of("number", "edition", "category", "subject", "state", "published", "postingEnds", "address");

    @Inject
    private PublicationDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private PermanentAddress addresses;

    @Inject
    private Reader reader;

    @GET
    @Path("unions/{union}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "What a union has published, newest first; words searches instead, within what the caller may see")
    public Slice<PublicationLine> list(
            @PathParam("union") long union,
            @QueryParam("category") String category,
            @QueryParam("year") String year,
            @QueryParam("words") String words,
            @QueryParam("after") String after) {
        var known = organisations.read(new OrganisationId(union)).id();
        if (words != null && !words.isBlank()) return desk.search(known, words, after);
        return desk.list(new PublicationFilter(known, category, Years.read(year)), after);
    }

    @GET
    @Path("unions/{union}/duties")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a union has to publish by the catalogue: published, due, overdue, excused with a reason")
    public List<Duty> duties(@PathParam("union") long union) {
        return desk.duties(organisations.read(new OrganisationId(union)).id());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One published edition, with its course, its editions, questions and answers")
    public OpenPublication read(@PathParam("id") long id) {
        return desk.read(new PublicationId(id));
    }

    @GET
    @Path("{id}/text")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The very bytes whose SHA-256 is shown as the fingerprint of the public part")
    public String text(@PathParam("id") long id) {
        return desk.fingerprinted(new PublicationId(id));
    }

    @GET
    @Path("{id}/members-text")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "The same of the part for members, for members of the union")
    public String membersText(@PathParam("id") long id) {
        return desk.fingerprintedForMembers(new PublicationId(id));
    }

    @GET
    @Path("{id}/files/{file}")
    @Operation(summary = "A file of a publication, for those who may have it")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return FileAnswer.of(desk.file(new PublicationId(id), file));
    }

    @GET
    @Path("unions/{union}/feed")
    @Produces(AtomFeed.MEDIA_TYPE + "; charset=UTF-8")
    @Operation(summary = "The last publications of a union as an Atom feed")
    public String feed(@PathParam("union") long union) {
        var card = organisations.read(new OrganisationId(union));
        var site = addresses.site();
        var head = new AtomFeed.Head(
                union,
                card.nameIn(reader.getLanguage()),
                Words.of("affairs", "feed.title", List.of(card.nameIn(reader.getLanguage())), reader.getLocale()),
                site + "/api/affairs/unions/" + union + "/feed",
                site + "/affairs/list.xhtml?union=" + union,
                Instant.EPOCH);
        return AtomFeed.write(
                head, desk.latest(card.id()), entry -> addresses.of(entry.line().id()));
    }

    @GET
    @Path("unions/{union}/publications.csv")
    @Operation(summary = "The list of a union's publications as CSV, without a cap")
    @Produces(SheetAnswer.CSV)
    public Response csv(
            @PathParam("union") long union, @QueryParam("category") String category, @QueryParam("year") String year) {
        return SheetAnswer.csv(sheet(union, category, year));
    }

    @GET
    @Path("unions/{union}/publications.xlsx")
    @Operation(summary = "The list of a union's publications as XLSX, without a cap")
    @Produces(SheetAnswer.XLSX)
    public Response xlsx(
            @PathParam("union") long union, @QueryParam("category") String category, @QueryParam("year") String year) {
        return SheetAnswer.xlsx(sheet(union, category, year));
    }

    private Sheet sheet(long union, String category, String year) {
        // Asked before the first byte, so that a refusal is still an answer of its own.
        var known = organisations.read(new OrganisationId(union)).id();
        var filter = new PublicationFilter(known, category, Years.read(year));
        var site = addresses.site();
        return new Sheet(
                "publications-" + union,
                word("export.sheet"),
                HEADINGS.stream().map(h -> word("export." + h)).toList(),
                rows -> desk.export(filter, line -> rows.accept(row(line, site))));
    }

    private List<String> row(PublicationLine line, String site) {
        return List.of(
                Long.toString(line.id().value()),
                Integer.toString(line.edition()),
                line.item().nameIn(reader.getLanguage()),
                line.subject(),
                word("PublicationState." + line.state()),
                LocalDate.ofInstant(line.publishedAt(), Clock.ZONE).toString(),
                line.postingEndsOn() == null ? "" : line.postingEndsOn().toString(),
                site + "/affairs/publication.xhtml?id=" + line.id().value());
    }

    private String word(String key) {
        return Words.of("affairs", key, List.of(), reader.getLocale());
    }
}
