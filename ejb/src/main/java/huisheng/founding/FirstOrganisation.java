package huisheng.founding;

import huisheng.kernel.Refused;
import huisheng.organisation.Level;

/** The organisation with which the union begins; all others stand below it or beside it later. */
public record FirstOrganisation(Level level, String code, String name, String englishName) {
    public FirstOrganisation {
        if (level == null) throw new Refused(FoundingReason.NOT_COMPLETE);
    }
}
