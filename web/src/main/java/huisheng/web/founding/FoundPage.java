package huisheng.web.founding;

import huisheng.founding.FirstOrganisation;
import huisheng.founding.FoundingDesk;
import huisheng.kernel.Clock;
import huisheng.office.HowChosen;
import huisheng.organisation.Level;
import huisheng.signin.ActivationSlip;
import huisheng.web.kernel.Refusals;
import huisheng.web.signin.SignInAddress;
import huisheng.web.signin.Visitors;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The first page of a union: there while the register is empty, afterwards an unknown address. */
@Named
@ViewScoped
public class FoundPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FoundingDesk desk;

    @Inject
    private Clock clock;

    private String code;
    private Level level = Level.GROUP;
    private String organisationCode;
    private String organisationName;
    private String englishName;
    private FirstPerson chair;
    private FirstPerson registrar;
    private ArrayList<ActivationSlip> slips = new ArrayList<>();

    @PostConstruct
    void begin() {
        chair = new FirstPerson(HowChosen.ELECTED, clock.today());
        registrar = new FirstPerson(HowChosen.APPOINTED, clock.today());
    }

    public void load() throws IOException {
        if (desk.isOpen()) return;
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** One at a time: whoever pressed twice gets the slips of the first press, not a refusal instead of them. */
    public synchronized void found() {
        if (isFounded()) return;
        Refusals.done(() -> {
            var first = new FirstOrganisation(level, organisationCode, organisationName, englishName);
            slips = new ArrayList<>(
                    desk.found(code, first, chair.officer(), registrar.officer(), Visitors.of(request())));
        });
    }

    public boolean isFounded() {
        return !slips.isEmpty();
    }

    public List<ActivationSlip> slips() {
        return slips;
    }

    /** Where the two sign in, as it is printed on the slips. */
    public String address() {
        return SignInAddress.of(request());
    }

    public Level[] levels() {
        return Level.values();
    }

    public HowChosen[] ways() {
        return HowChosen.values();
    }

    public FirstPerson getChair() {
        return chair;
    }

    public FirstPerson getRegistrar() {
        return registrar;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getOrganisationCode() {
        return organisationCode;
    }

    public void setOrganisationCode(String organisationCode) {
        this.organisationCode = organisationCode;
    }

    public String getOrganisationName() {
        return organisationName;
    }

    public void setOrganisationName(String organisationName) {
        this.organisationName = organisationName;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String englishName) {
        this.englishName = englishName;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
