package huisheng.affairs;

import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What lies on the desk of an officer: publications of their unions, and nobody else's, to read and to change. */
@ApplicationScoped
class DeskItems {
    private static final int SLICE = 20;
    private static final RuleKey POSTING = new RuleKey("affairs.posting");

    @Inject
    private Publications publications;

    @Inject
    private PublicationFiles files;

    @Inject
    private Remarks remarks;

    @Inject
    private Course course;

    @Inject
    private Mandate mandate;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    Publication atDesk(PublicationId id) {
        return ours(publications.seen(id, mandate.desks()));
    }

    Publication toChange(PublicationId id) {
        return ours(publications.seenToChange(id, mandate.desks()));
    }

    /** @throws Refused NO_SUCH_PUBLICATION, CHANGED_MEANWHILE */
    Publication toChange(PublicationId id, int seen) {
        var publication = toChange(id);
        publication.requireSeen(seen);
        return publication;
    }

    /** @param after where the last stretch of questions ended, or null */
    DeskItem item(Publication publication, String after) {
        var union = publication.organisation();
        var me = mandate.reader();
        boolean written = publication.isWrittenBy(me);
        boolean leads = mandate.leads(union);
        var state = publication.state();
        return new DeskItem(
                publication.seenBy(Audience.OFFICERS),
                publication.version(),
                state == PublicationState.DRAFT,
                state == PublicationState.TO_CHECK && !written,
                state == PublicationState.CHECKED && leads && !written,
                leads,
                written,
                publications.isBeingCorrected(publication),
                publication.isPosted(),
                publication.publishAt(),
                publication.isPosted() ? postingWouldEnd(publication) : null,
                course.of(publication.id(), Audience.OFFICERS),
                files.of(publication.id(), Audience.OFFICERS),
                remarks(publication, after));
    }

    private Slice<RemarkLine> remarks(Publication publication, String after) {
        var rows = remarks.on(publication.id(), Audience.OFFICERS, null, AgeKey.before(after), SLICE + 1);
        return Slice.of(
                rows, SLICE, one -> one.seenBy(null), one -> AgeKey.of(one.id().value()));
    }

    private LocalDate postingWouldEnd(Publication publication) {
        var now = clock.now();
        var from = publication.isForLater(now) ? publication.publishAt() : now;
        return deadlines.preview(POSTING, publication.organisation(), from).dueOn();
    }

    private Publication ours(Publication publication) {
        if (!mandate.desks().contains(publication.organisation())) throw new Refused(AffairsReason.NO_SUCH_PUBLICATION);
        return publication;
    }
}
