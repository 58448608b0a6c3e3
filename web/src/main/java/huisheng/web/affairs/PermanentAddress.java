package huisheng.web.affairs;

import huisheng.affairs.PublicationId;
import huisheng.web.kernel.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where an edition of a publication is read for ever: for notice boards, feeds and prints. */
@RequestScoped
class PermanentAddress {
    @Inject
    private HttpServletRequest request;

    String of(PublicationId id) {
        return site() + "/affairs/publication.xhtml?id=" + id.value();
    }

    /** Scheme, host and context path. */
    String site() {
        return Site.of(request);
    }
}
