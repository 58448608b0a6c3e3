package huisheng.web.registry;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.registry.ColumnChoice;
import huisheng.registry.ImportPhase;
import huisheng.registry.ImportView;
import huisheng.registry.RegistrarDesk;
import huisheng.registry.RollFault;
import huisheng.registry.RollField;
import huisheng.registry.RollImportDesk;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Refusals;
import huisheng.web.kernel.Words;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of members on its way into the register: bring, choose columns, see what is wrong, write. */
@Named
@ViewScoped
public class MemberListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/registry/list.xhtml?faces-redirect=true&token=";

    @Inject
    private RollImportDesk desk;

    @Inject
    private RegistrarDesk registrar;

    @Inject
    private Reader reader;

    private String token;
    private long organisation;
    private transient Part file;
    private List<OrganisationCard> organisations;
    private ImportView view;

    /** Field to column, both as text, as the form posts them. */
    private final Map<String, String> chosen = new HashMap<>();

    public void load() {
        if (token == null || token.isEmpty()) return;
        view = desk.see(token);
        view.choice().columns().forEach((field, column) -> chosen.put(field.name(), Integer.toString(column)));
    }

    /** While the work goes on. Where the list is gone with its server, the page is opened anew, which says so. */
    public void look() throws IOException {
        try {
            view = desk.see(token);
        } catch (Refused gone) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/registry/list.xhtml?token=" + token);
        }
    }

    public String bring() {
        boolean done = Refusals.done(() -> {
            try (var bytes = file.getInputStream()) {
                token = desk.bring(new OrganisationId(organisation), bytes).token();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return done ? HERE + token : null;
    }

    public String check() {
        return Refusals.done(() -> desk.check(token, choice())) ? HERE + token : null;
    }

    public String write() {
        return Refusals.done(() -> desk.write(token)) ? HERE + token : null;
    }

    public String drop() {
        if (!Refusals.done(() -> desk.drop(token))) return null;
        Outcome.say("registry", "list.dropped");
        return "/registry/list.xhtml?faces-redirect=true";
    }

    public ImportView view() {
        return view;
    }

    public boolean is(String phase) {
        return view != null && view.phase() == ImportPhase.valueOf(phase);
    }

    public boolean isAtWork() {
        return view != null && view.phase().isAtWork();
    }

    /** Columns can be chosen, and chosen again, as long as nothing is at work or written. */
    public boolean isChoosing() {
        return view != null && !isAtWork() && view.phase() != ImportPhase.WRITTEN;
    }

    public boolean isClean() {
        return is("CHECKED") && view.report().isClean();
    }

    public int whole() {
        return view.phase() == ImportPhase.WRITING ? view.report().rows() : 0;
    }

    public String sentence(RollFault fault) {
        return Words.of(new Refused(fault.reason(), fault.details().toArray()), reader.getLocale());
    }

    public RollField[] fields() {
        return RollField.values();
    }

    /** "B · 姓名 · 王秀英": the column, its heading and what stands below it. */
    public String column(int index) {
        var heading = view.headings().get(index);
        var below = view.firstRows().get(1);
        var sample = index < below.size() ? below.get(index) : "";
        return RollFault.columnName(index) + " · " + heading + (sample.isEmpty() ? "" : " · " + sample);
    }

    public List<Integer> columns() {
        return java.util.stream.IntStream.range(0, view.headings().size())
                .boxed()
                .toList();
    }

    public List<OrganisationCard> organisations() {
        if (organisations == null) organisations = registrar.organisations();
        return organisations;
    }

    private ColumnChoice choice() {
        var columns = new EnumMap<RollField, Integer>(RollField.class);
        for (var field : RollField.values()) {
            var column = chosen.get(field.name());
            if (column != null && !column.isEmpty()) columns.put(field, Integer.valueOf(column));
        }
        return new ColumnChoice(columns);
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
