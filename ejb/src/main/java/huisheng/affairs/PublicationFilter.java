package huisheng.affairs;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;

/**
 * Which publications of a union are listed.
 *
 * @param category code of the catalogue; null, or one that the catalogue does not know, for all
 * @param year in which they were published, in the union's zone; null for all
 */
public record PublicationFilter(OrganisationId union, String category, Integer year) implements Serializable {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    public PublicationFilter {
        if (!Catalogue.knows(category)) category = null;
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) year = null;
    }
}
