package huisheng.affairs;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The chair's and vice-chair's counter: by their signature a publication goes out, and they alone take one back in public. */
@Stateless
@RolesAllowed("officer")
public class CountersignDesk {
    @Inject
    private DeskItems items;

    @Inject
    private Publishing publishing;

    @Inject
    private Course course;

    @Inject
    private Duties duties;

    @Inject
    private Mandate mandate;

    @Inject
    private Clock clock;

    /**
     * It is published at once, or set for the time that the editor chose.
     *
     * @param seen version that was before one's eyes, the very words that go out
     * @throws Refused NO_SUCH_PUBLICATION, CHAIR_COUNTERSIGNS, CHANGED_MEANWHILE, NOT_NOW, OWN_WORDS_COUNTERSIGNED
     */
    public void countersign(PublicationId id, int seen) {
        var publication = items.toChange(id, seen);
        mandate.requireLead(publication.organisation());
        var me = mandate.reader();
        var now = clock.now();
        publication.countersign(me);
        course.note(publication, PublicationTurn.COUNTERSIGNED_BY_CHAIR, me, now, null);
        publishing.releaseBy(me, publication, now);
    }

    /**
     * The union publishes nothing of this category in this period, and says why in public, for good.
     *
     * @param firstOn first day of the period
     * @throws Refused CHAIR_COUNTERSIGNS, NO_SUCH_CATEGORY, NO_SUCH_DUTY, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void excuse(OrganisationId union, String category, LocalDate firstOn, String reason) {
        mandate.requireLead(union);
        duties.excuse(union, category, firstOn, PlainText.of(reason, DraftText.REASON_LIMIT), mandate.reader());
    }

    /**
     * The text is out of sight; that it was there, and why it is no more, stays in public.
     *
     * @throws Refused NO_SUCH_PUBLICATION, CHAIR_COUNTERSIGNS, CHANGED_MEANWHILE, NOT_NOW, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void withdraw(PublicationId id, int seen, String reason) {
        var words = PlainText.of(reason, DraftText.REASON_LIMIT);
        var publication = items.toChange(id, seen);
        mandate.requireLead(publication.organisation());
        publication.withdraw(words);
        publishing.hide(publication);
        course.note(publication, PublicationTurn.WITHDRAWN_IN_PUBLIC, mandate.reader(), clock.now(), words.value());
    }
}
