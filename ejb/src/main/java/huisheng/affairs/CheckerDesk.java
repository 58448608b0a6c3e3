package huisheng.affairs;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The checkers' counter: somebody of the committee or an editor, never one who wrote the text. */
@Stateless
@RolesAllowed("officer")
public class CheckerDesk {
    @Inject
    private Publications publications;

    @Inject
    private PublicationFiles files;

    @Inject
    private DeskItems items;

    @Inject
    private Course course;

    @Inject
    private Mandate mandate;

    @Inject
    private Clock clock;

    /**
     * The text is right, and each thing that a file carries unseen may be published, for a reason.
     *
     * @param seen version that the checker had before their eyes
     * @param reasons why a finding may stay, by {@code <number of the file>.<kind>}
     * @throws Refused NO_SUCH_PUBLICATION, CHANGED_MEANWHILE, NOT_NOW, OWN_WORDS_CHECKED, FINDING_NOT_SETTLED, TEXT_TOO_LONG
     */
    public void check(PublicationId id, int seen, Map<String, String> reasons) {
        var publication = items.toChange(id, seen);
        var me = mandate.reader();
        publication.check(me);
        for (var file : files.of(id, Audience.OFFICERS))
            for (var finding : file.findings()) settle(id, file, finding, reasons.get(file.key(finding.kind())));
        course.note(publication, PublicationTurn.CHECKED_WELL, me, clock.now(), null);
    }

    /** Back to the editor, before or after the check. @throws Refused NO_SUCH_PUBLICATION, CHANGED_MEANWHILE, NOT_NOW */
    public void sendBack(PublicationId id, int seen, String reason) {
        var words = PlainText.of(reason, DraftText.REASON_LIMIT);
        var publication = items.toChange(id, seen);
        publication.sendBack();
        course.note(publication, PublicationTurn.SENT_BACK, mandate.reader(), clock.now(), words.value());
    }

    private void settle(PublicationId id, PublicationFile file, FileFinding finding, String reason) {
        if (finding.reason() != null) return;
        if (reason == null || reason.isBlank()) throw new Refused(AffairsReason.FINDING_NOT_SETTLED);
        var words = PlainText.of(reason, DraftText.REASON_LIMIT).value();
        publications.add(new SettledFinding(id, file.id(), finding.kind(), words, mandate.reader(), clock.now()));
    }
}
