package huisheng.office;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberLeft;
import huisheng.membership.MemberRetired;
import huisheng.membership.MemberTransferred;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Who leaves or retires holds no office any longer, who moves keeps only those for which the new place is near enough. */
@ApplicationScoped
class OfficesFollowMembership {
    @Inject
    private Offices offices;

    @Inject
    private OfficeHoldings holdings;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    void left(@Observes MemberLeft happening) {
        endThose(new MemberId(happening.member()), held -> true);
    }

    void retired(@Observes MemberRetired happening) {
        endThose(new MemberId(happening.member()), held -> true);
    }

    void transferred(@Observes MemberTransferred happening) {
        var home = new OrganisationId(happening.to());
        endThose(
                new MemberId(happening.member()),
                held -> held.post() != Post.HANDLER
                        && held.post() != Post.SYSTEM_ADMIN
                        && !tree.within(home, held.organisation()));
    }

    private void endThose(MemberId member, Predicate<HeldOffice> which) {
        for (var held : holdings.everOf(member)) {
            if (held.until() == null && which.test(held)) offices.end(held.id(), lastDay(held));
        }
    }

    private LocalDate lastDay(HeldOffice held) {
        var today = clock.today();
        return held.since().isAfter(today) ? held.since() : today;
    }
}
