package huisheng.organisation;

import java.io.Serializable;

/** What anybody may see of an organisation. */
public record OrganisationCard(OrganisationId id, Level level, String code, String name, String englishName)
        implements Serializable {
    /** The name in the reader's language, the Chinese one where there is no other. */
    public String nameIn(String language) {
        return "en".equals(language) && englishName != null ? englishName : name;
    }
}
