package huisheng.web.registry;

import huisheng.kernel.Clock;
import huisheng.membership.Contact;
import huisheng.membership.Gender;
import huisheng.membership.MemberId;
import huisheng.membership.NewMember;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.registry.RegistrarDesk;
import huisheng.web.kernel.Outcome;
import huisheng.web.kernel.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** One new member. */
@Named
@RequestScoped
public class JoinPage {
    @Inject
    private RegistrarDesk desk;

    @Inject
    private Clock clock;

    private List<OrganisationCard> organisations;
    private String number;
    private String name;
    private long organisation;
    private LocalDate day;
    private Gender gender;
    private String phone;
    private String email;
    private MemberId joined;

    @PostConstruct
    void begin() {
        day = clock.today();
    }

    public List<OrganisationCard> organisations() {
        if (organisations == null) organisations = desk.organisations();
        return organisations;
    }

    public Gender[] genders() {
        return Gender.values();
    }

    public String join() {
        boolean done = Refusals.done(() -> joined = desk.join(
                new NewMember(number, name, new OrganisationId(organisation), day, gender, new Contact(phone, email))));
        if (!done) return null;
        Outcome.say("registry", "join.done");
        return "/registry/member.xhtml?faces-redirect=true&id=" + joined.value();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
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
