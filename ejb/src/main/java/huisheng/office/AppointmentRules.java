package huisheng.office;

import huisheng.kernel.Refused;
import huisheng.membership.Standing;
import huisheng.organisation.Place;
import java.util.List;

/** Whether a person may come to hold a post, judged by the statutes; pure, so that every rule has its test. */
final class AppointmentRules {
    private AppointmentRules() {}

    /** An office and where its organisation stands. */
    record Placed(HeldOffice office, Place place) {}

    /**
     * The person must be an active member of the organisation or below it. Handlers often sit in an office elsewhere and
     * system administrators serve everybody: for them, anywhere in the same union will do.
     */
    static void requireEligible(Post post, Standing standing, Place home, Place organisation) {
        if (standing == Standing.RETIRED) throw new Refused(OfficeReason.RETIRED_HOLD_NO_OFFICE);
        if (standing == Standing.LEFT) throw new Refused(OfficeReason.NOT_A_MEMBER_HERE);
        boolean near = post == Post.HANDLER || post == Post.SYSTEM_ADMIN
                ? home.root().equals(organisation.root())
                : home.within(organisation);
        if (!near) throw new Refused(OfficeReason.NOT_A_MEMBER_HERE);
    }

    /** @param ofThePerson all that the person holds, held and will hold */
    static void requireSeparate(Appointment wanted, Place place, List<Placed> ofThePerson) {
        for (var held : ofThePerson) {
            if (!held.office().overlaps(wanted.since(), null)) continue;
            var distance = distance(held.place(), place);
            if (distance == Separation.Reach.SAME_ORGANISATION && held.office().post() == wanted.post())
                throw new Refused(OfficeReason.ALREADY_HELD);
            Separation.between(held.office().post(), wanted.post(), distance).ifPresent(AppointmentRules::refuse);
        }
    }

    /** @param ofTheOrganisation all offices of the organisation */
    static void requireVacant(Appointment wanted, List<HeldOffice> ofTheOrganisation) {
        boolean taken = ofTheOrganisation.stream()
                .anyMatch(held -> held.post() == Post.CHAIR && held.overlaps(wanted.since(), null));
        if (wanted.post() == Post.CHAIR && taken) throw new Refused(OfficeReason.ONE_CHAIR_AT_A_TIME);
    }

    private static Separation.Reach distance(Place a, Place b) {
        if (a.equals(b)) return Separation.Reach.SAME_ORGANISATION;
        return a.within(b) || b.within(a) ? Separation.Reach.SAME_LINE : Separation.Reach.ANYWHERE;
    }

    private static void refuse(Separation rule) {
        throw new Refused(OfficeReason.valueOf(rule.name()));
    }
}
