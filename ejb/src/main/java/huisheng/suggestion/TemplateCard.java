package huisheng.suggestion;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;

/** A template for answers, as the committee that owns it sees it. */
public record TemplateCard(long id, OrganisationId organisation, String title, String text) implements Serializable {}
