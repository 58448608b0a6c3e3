package huisheng.template;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;

/** A template, as the union that keeps it sees it. */
public record TemplateCard(long id, OrganisationId organisation, String title, String text) implements Serializable {
    /** Its words after what stands there. @param typed what stands there, or null */
    public String after(String typed) {
        return typed == null || typed.isBlank() ? text : typed + '\n' + text;
    }
}
