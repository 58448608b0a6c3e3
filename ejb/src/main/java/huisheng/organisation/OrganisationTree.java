package huisheng.organisation;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What other features ask of the tree. */
@ApplicationScoped
public class OrganisationTree {
    private static final int NAME_LIMIT = 200;

    @Inject
    private Organisations organisations;

    /** @param parent null for a root */
    public OrganisationId found(OrganisationId parent, Level level, String code, String name, String englishName) {
        if (organisations.withCode(code).isPresent()) throw new Refused(OrganisationReason.CODE_TAKEN);
        var above = parent == null ? null : organisations.get(parent);
        var founded = new Organisation(
                above, level, code, PlainText.of(name, NAME_LIMIT).value(), englishName);
        return organisations.add(founded).id();
    }

    public OrganisationCard card(OrganisationId id) {
        return organisations.get(id).card();
    }

    /** Whether {@code inner} is {@code outer} or stands anywhere below it. */
    public boolean within(OrganisationId inner, OrganisationId outer) {
        return organisations.get(inner).path().contains("/" + outer.value() + "/");
    }
}
