package huisheng.web.deadline;

import huisheng.deadline.BoardFigures;
import huisheng.deadline.BoardLine;
import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineState;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The public board of a union: what it has promised, what is due, what is late. State and stretch are parts of the address. */
@Named
@RequestScoped
public class BoardPage {
    private static final List<DeadlineState> STATES = List.of(
            DeadlineState.RUNNING,
            DeadlineState.PAUSED,
            DeadlineState.MISSED,
            DeadlineState.MET,
            DeadlineState.MET_LATE);

    @Inject
    private DeadlineDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private HttpServletRequest request;

    private long id;
    private String show;
    private String after;
    private OrganisationCard union;
    private BoardFigures figures;
    private Slice<BoardLine> lines;

    public void load() {
        var organisation = new OrganisationId(id);
        union = organisations.read(organisation);
        figures = desk.figures(organisation);
        lines = desk.board(organisation, state(), after);
    }

    public OrganisationCard union() {
        return union;
    }

    public BoardFigures figures() {
        return figures;
    }

    public Slice<BoardLine> lines() {
        return lines;
    }

    public List<DeadlineState> states() {
        return STATES;
    }

    /** What the address asks for; anything unknown means those running. */
    public DeadlineState state() {
        return Arrays.stream(DeadlineState.values())
                .filter(STATES::contains)
                .filter(state -> state.name().equals(show))
                .findFirst()
                .orElse(DeadlineState.RUNNING);
    }

    /** Address of the beginning of the list, or null there. */
    public String newer() {
        return after == null ? null : address();
    }

    /** Address of the next stretch, or null at the end. */
    public String older() {
        return lines.hasNext() ? address() + "&after=" + lines.next() : null;
    }

    private String address() {
        return request.getContextPath() + "/deadline/board.xhtml?id=" + id + "&show=" + state();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
