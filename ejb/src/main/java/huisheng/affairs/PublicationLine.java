package huisheng.affairs;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A publication in a list.
 *
 * @param edition 1 for the first, more for a correction
 * @param category code of the catalogue
 * @param publishedAt null until then
 * @param postingEndsOn null if it is not posted
 * @param publishAt for when it is set; null for at once
 * @param membersPart whether there is a part for members alone
 */
public record PublicationLine(
        PublicationId id,
        OrganisationId organisation,
        int edition,
        String category,
        String subject,
        PublicationState state,
        Instant publishedAt,
        LocalDate postingEndsOn,
        Instant publishAt,
        boolean membersPart)
        implements Serializable {
    /** For queries. */
    public PublicationLine(
            Long id,
            Long organisation,
            Integer edition,
            String category,
            String subject,
            PublicationState state,
            Instant publishedAt,
            LocalDate postingEndsOn,
            Instant publishAt,
            Boolean membersPart) {
        this(
                new PublicationId(id),
                new OrganisationId(organisation),
                (int) edition,
                category,
                subject,
                state,
                publishedAt,
                postingEndsOn,
                publishAt,
                (boolean) membersPart);
    }

    public CatalogueItem item() {
        return Catalogue.item(category);
    }

    public boolean isCorrection() {
        return edition > 1;
    }
}
