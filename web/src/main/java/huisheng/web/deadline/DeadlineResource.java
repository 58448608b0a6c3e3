package huisheng.web.deadline;

import huisheng.deadline.BoardFigures;
import huisheng.deadline.BoardLine;
import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineState;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public board of a union for everybody's programs: what it promised and how it stands; never a person or a text. */
@Path("unions/{id}/deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {
    @Inject
    private DeadlineDesk desk;

    /** A deadline as a line of the board. {@code confirmed}: whether the value it rests on is. */
    public record DeadlineEntry(
            long id,
            String kind,
            String act,
            DeadlineState state,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean extended,
            boolean confirmed,
            Instant endedAt) {
        static DeadlineEntry of(BoardLine line) {
            return new DeadlineEntry(
                    line.id().value(),
                    line.kind(),
                    line.act().value(),
                    line.state(),
                    line.startedOn(),
                    line.dueOn(),
                    line.extended(),
                    line.confirmed(),
                    line.endedAt());
        }
    }

    /** The figures of a union, and a stretch of its deadlines in one state; {@code next} is absent at the end. */
    public record DeadlineBoard(BoardFigures figures, List<DeadlineEntry> items, String next) {}

    @GET
    @Operation(summary = "What a union promised, in one state; after: where the stretch before ended")
    public DeadlineBoard board(
            @PathParam("id") long id,
            @QueryParam("state") @DefaultValue("RUNNING") DeadlineState state,
            @QueryParam("after") String after) {
        var union = new OrganisationId(id);
        Slice<BoardLine> lines = desk.board(union, state, after);
        return new DeadlineBoard(
                desk.figures(union),
                lines.items().stream().map(DeadlineEntry::of).toList(),
                lines.next());
    }
}
