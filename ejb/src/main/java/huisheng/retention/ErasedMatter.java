package huisheng.retention;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What is left of an erased matter.
 *
 * @param entry number of the entry of the log that says so
 * @param amount days of keeping by the rule, null where an order for it alone was the ground
 */
public record ErasedMatter(
        long entry,
        String kind,
        long matter,
        OrganisationId organisation,
        Instant began,
        Instant erased,
        Ground ground,
        Integer amount,
        String citeZh,
        String citeEn)
        implements Serializable {
    public String citeIn(String language) {
        return "en".equals(language) ? citeEn : citeZh;
    }
}
