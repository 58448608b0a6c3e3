package huisheng.affairs;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** Who is to be told of a publication or a question, for notices: whom it concerns and what the notice may call it. */
@ApplicationScoped
public class AffairsParties {
    @Inject
    private Publications publications;

    @Inject
    private Remarks remarks;

    /**
     * @param writers who had a hand in the text
     * @param title null as long as it is not published: a draft's title stands in no notice
     */
    public record OfPublication(OrganisationId union, Set<MemberId> writers, String title) implements Serializable {}

    public OfPublication ofPublication(PublicationId id) {
        var publication = publications.get(id);
        var title = publication.state().isPublic() ? publication.subject() : null;
        return new OfPublication(publication.organisation(), publication.writers(), title);
    }

    /** Who asked or objected; empty if there is no such remark. */
    public Optional<MemberId> author(RemarkId id) {
        return remarks.find(id).map(Remark::author);
    }
}
