package huisheng.founding;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.NewMember;
import huisheng.office.Appointment;
import huisheng.office.HowChosen;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * One of the two with whom a union begins.
 *
 * @param joined the first day of the membership
 * @param since the first day in office, today or before
 */
public record FirstOfficer(String number, String name, LocalDate joined, HowChosen chosen, LocalDate since) {
    public FirstOfficer {
        if (joined == null || chosen == null || since == null) throw new Refused(FoundingReason.NOT_COMPLETE);
    }

    NewMember member(OrganisationId organisation) {
        return new NewMember(number, name, organisation, joined, null, null);
    }

    Appointment appointment(MemberId member, OrganisationId organisation, Post post) {
        return new Appointment(member, organisation, post, chosen, since);
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
