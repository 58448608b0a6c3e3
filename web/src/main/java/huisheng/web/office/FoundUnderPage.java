package huisheng.web.office;

import huisheng.office.AppointmentDesk;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A leader founds an organisation below the own one. */
@Named
@ViewScoped
public class FoundUnderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AppointmentDesk desk;

    private long id;
    private OrganisationCard above;
    private Level level;
    private String code;
    private String name;
    private String englishName;
    private OrganisationId founded;

    public void load() {
        above = desk.led(new OrganisationId(id));
    }

    public OrganisationCard above() {
        return above;
    }

    /** Empty under a group of members: nothing stands below it. */
    public List<Level> levels() {
        return Arrays.stream(Level.values())
                .filter(one -> one.mayStandUnder(above.level()))
                .toList();
    }

    public String found() {
        boolean done =
                Refusals.done(() -> founded = desk.found(new OrganisationId(id), level, code, name, englishName));
        if (!done) return null;
        Outcome.say("office", "under.done");
        return "/organisation/home.xhtml?faces-redirect=true&id=" + founded.value();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String englishName) {
        this.englishName = englishName;
    }
}
