package huisheng.office;

import huisheng.membership.MemberRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts names to offices: two statements for a list of any length. */
@ApplicationScoped
class OfficeNames {
    @Inject
    private MemberRegister register;

    List<OfficeLine> named(List<HeldOffice> offices) {
        var cards = register.cards(offices.stream().map(HeldOffice::member).toList());
        return offices.stream()
                .map(held -> new OfficeLine(
                        held.id(),
                        cards.get(held.member()).name(),
                        held.post(),
                        held.chosen(),
                        held.since(),
                        held.until()))
                .toList();
    }
}
