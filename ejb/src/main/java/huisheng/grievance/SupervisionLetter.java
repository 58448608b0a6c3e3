package huisheng.grievance;

import huisheng.deadline.Rule;
import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The union's letter to an employer: what it found, what it asks for, the article it rests on and by when it expects an
 * answer. It holds no name of a member that its writer did not put in it.
 */
@Entity
class SupervisionLetter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supervision_letter_seq")
    @SequenceGenerator(name = "supervision_letter_seq", sequenceName = "supervision_letter_seq", allocationSize = 50)
    private Long id;

    private long grievanceId;
    private long organisationId;
    private String employer;
    private String facts;
    private String demand;
    private boolean named;
    private String citeZh;
    private String citeEn;
    private boolean confirmed;
    private LocalDate dueOn;
    private long sentBy;
    private Instant sentAt;
    private String answer;
    private LocalDate answeredOn;

    protected SupervisionLetter() {}

    SupervisionLetter(Grievance about, Wording wording, Rule rule, LocalDate dueOn, MemberId by, Instant at) {
        grievanceId = about.id().value();
        organisationId = about.organisation().value();
        employer = wording.employer().value();
        facts = wording.facts().value();
        demand = wording.demand().value();
        named = about.mayBeNamed() && wording.naming();
        citeZh = rule.citeZh();
        citeEn = rule.citeEn();
        confirmed = rule.confirmed();
        this.dueOn = dueOn;
        sentBy = by.value();
        sentAt = at;
    }

    /** What the officer writes. @param naming whether it names the member, if the member agreed */
    record Wording(PlainText employer, PlainText facts, PlainText demand, boolean naming) {}

    void answered(PlainText words, LocalDate on) {
        answer = words.value();
        answeredOn = on;
    }

    void dueOn(LocalDate day) {
        dueOn = day;
    }

    long id() {
        return id;
    }

    /** @param member the name, shown only if the letter names them */
    LetterView view(OrganisationCard union, String member, String officer) {
        return new LetterView(
                id,
                new GrievanceId(grievanceId),
                union,
                employer,
                facts,
                demand,
                named ? member : null,
                officer,
                citeZh,
                citeEn,
                confirmed,
                dueOn,
                sentAt,
                answer,
                answeredOn);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    MemberId sender() {
        return new MemberId(sentBy);
    }
}
