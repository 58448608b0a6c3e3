package huisheng.web.registry;

import huisheng.kernel.Clock;
import huisheng.membership.Contact;
import huisheng.membership.Gender;
import huisheng.membership.MemberFile;
import huisheng.membership.MemberId;
import huisheng.membership.SpellEnd;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.registry.RegistrarDesk;
import huisheng.signin.RenewalDesk;
import huisheng.signin.RenewalStanding;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One member's file, and what can be written down about them. */
@Named
@ViewScoped
public class MemberPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrarDesk desk;

    @Inject
    private OrganisationDesk unions;

    @Inject
    private RenewalDesk renewals;

    @Inject
    private Clock clock;

    private long id;
    private MemberFile file;
    private List<OrganisationCard> organisations;
    private long target;
    private LocalDate day;
    private SpellEnd why = SpellEnd.LEFT;
    private String name;
    private Gender gender;
    private String phone;
    private String email;
    private String reason;
    private RenewalStanding renewal;

    public void load() {
        file = desk.read(new MemberId(id));
        organisations = desk.organisations();
        day = clock.today();
        target = file.line().organisation().value();
        name = file.line().name();
        gender = file.gender();
        phone = file.contact().phone();
        email = file.contact().email();
        renewal = isGone() ? RenewalStanding.NO_FACTOR : renewals.standing(member());
    }

    public MemberFile file() {
        return file;
    }

    public List<OrganisationCard> organisations() {
        return organisations;
    }

    /** Also of an organisation of the past that is kept by somebody else. */
    public String nameOf(OrganisationId organisation, String language) {
        return organisations.stream()
                .filter(card -> card.id().equals(organisation))
                .findFirst()
                .orElseGet(() -> unions.read(organisation))
                .nameIn(language);
    }

    public boolean isGone() {
        return file.line().standing() == Standing.LEFT;
    }

    public boolean isActive() {
        return file.line().standing() == Standing.ACTIVE;
    }

    public SpellEnd[] reasons() {
        return new SpellEnd[] {SpellEnd.LEFT, SpellEnd.DECEASED};
    }

    public Gender[] genders() {
        return Gender.values();
    }

    public String transfer() {
        return said("member.transferred", () -> desk.transfer(member(), new OrganisationId(target), day));
    }

    public String retire() {
        return said("member.retired", () -> desk.retire(member(), day));
    }

    public String leave() {
        return said("member.left", () -> desk.leave(member(), day, why));
    }

    public String comeBack() {
        return said("member.back", () -> desk.comeBack(member(), new OrganisationId(target), day));
    }

    public String correct() {
        return said("member.corrected", () -> desk.correct(member(), name, gender, new Contact(phone, email)));
    }

    public String renew() {
        return said("member.renewal.asked", () -> renewals.ask(member(), reason));
    }

    private String said(String words, Refusals.Act act) {
        if (!Refusals.done(act)) return null;
        Outcome.say("registry", words);
        return "/registry/member.xhtml?faces-redirect=true&id=" + id;
    }

    private MemberId member() {
        return new MemberId(id);
    }

    /** Whether a lost second factor may be renewed here. */
    public RenewalStanding getRenewal() {
        return renewal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getTarget() {
        return target;
    }

    public void setTarget(long target) {
        this.target = target;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public SpellEnd getWhy() {
        return why;
    }

    public void setWhy(SpellEnd why) {
        this.why = why;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
