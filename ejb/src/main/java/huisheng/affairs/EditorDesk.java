package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;

/**
 * The editors' counter, for editors and committees: draft, hand in, correct, answer questions. To check and to
 * countersign there are counters of their own.
 */
@Stateless
@RolesAllowed("officer")
public class EditorDesk {
    public static final int ANSWER_LIMIT = 10_000;
    private static final int SLICE = 20;

    @Inject
    private Publications publications;

    @Inject
    private DeskItems items;

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
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The unions for which the caller writes. */
    public List<OrganisationId> unions() {
        return mandate.desks();
    }

    /** Whether the caller may excuse there what is not published. */
    public boolean leads(OrganisationId union) {
        return mandate.leads(union);
    }

    /** In one state, the latest first. @param after where the last slice ended, or null */
    public Slice<PublicationLine> list(PublicationState state, String after) {
        var rows = publications.at(mandate.desks(), state, AgeKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, line -> line, line -> AgeKey.of(line.id().value()));
    }

    /** Questions and objections that wait for an answer, due first. */
    public Slice<RemarkLine> todo(String after) {
        var rows = remarks.waitingAt(mandate.desks(), RemarkKey.after(after), SLICE + 1);
        return Slice.of(rows, SLICE, one -> one.seenBy(null), RemarkKey::of);
    }

    public AffairsCount count() {
        var led = mandate.desks().stream().filter(mandate::leads).toList();
        return new AffairsCount(
                publications.count(mandate.desks(), PublicationState.TO_CHECK, Remarks.COUNTED),
                publications.count(led, PublicationState.CHECKED, Remarks.COUNTED),
                remarks.countWaiting(mandate.desks(), clock.today().plusYears(100)),
                remarks.countWaiting(mandate.desks(), clock.today()));
    }

    /** @throws Refused NO_SUCH_PUBLICATION */
    public DeskItem read(PublicationId id) {
        return read(id, null);
    }

    /** @param after where the last stretch of questions ended, or null @throws Refused NO_SUCH_PUBLICATION */
    public DeskItem read(PublicationId id, String after) {
        return items.item(items.atDesk(id), after);
    }

    /** A question or objection that came to one of the caller's unions. @throws Refused NO_SUCH_REMARK */
    public RemarkLine remark(RemarkId id) {
        return remarks.at(id, mandate.desks()).seenBy(null);
    }

    /**
     * @param token of the form: sent twice, it is one draft
     * @throws Refused NOT_YOUR_UNION, NO_SUCH_CATEGORY, TEXT_MISSING, TEXT_TOO_LONG
     */
    public PublicationId draft(OrganisationId union, DraftText typed, String token) {
        mandate.requireDesk(union);
        var me = mandate.reader();
        var before = publications.withToken(token, me);
        if (before.isPresent()) return before.get().id();
        var publication = new Publication(union, typed.wording(), me, token);
        publications.add(publication);
        course.note(publication, PublicationTurn.DRAFTED, me, clock.now(), null);
        return publication.id();
    }

    /** @param seen version that the editor had before their eyes */
    public void edit(PublicationId id, int seen, DraftText typed) {
        var publication = items.toChange(id, seen);
        publication.edit(typed.wording(), mandate.reader());
        noteEdited(publication);
    }

    /**
     * @param membersOnly whether it belongs to the part for members
     * @param told name of the file as it was told
     * @throws Refused NO_SUCH_PUBLICATION, NOT_NOW, or with an AttachmentReason
     */
    public void addFile(PublicationId id, boolean membersOnly, String told, InputStream bytes) {
        var publication = items.toChange(id);
        publication.changeFiles(mandate.reader());
        files.add(id, membersOnly, told, bytes, mandate.reader());
        noteEdited(publication);
    }

    /** @throws Refused NO_SUCH_PUBLICATION, NOT_NOW, NO_SUCH_ATTACHMENT */
    public void removeFile(PublicationId id, long file) {
        var publication = items.toChange(id);
        publication.changeFiles(mandate.reader());
        files.remove(id, file);
        noteEdited(publication);
    }

    /** @throws Refused NO_SUCH_PUBLICATION, CHANGED_MEANWHILE, NOT_NOW, TIME_HAS_PASSED */
    public void handIn(PublicationId id, int seen) {
        var publication = items.toChange(id, seen);
        var at = publication.publishAt();
        if (at != null && !at.isAfter(clock.now())) throw new Refused(AffairsReason.TIME_HAS_PASSED);
        publication.handIn();
        course.note(publication, PublicationTurn.HANDED_IN, mandate.reader(), clock.now(), null);
    }

    public void drop(PublicationId id, int seen) {
        var publication = items.toChange(id, seen);
        publication.drop();
        course.note(publication, PublicationTurn.DROPPED_AS_DRAFT, mandate.reader(), clock.now(), null);
    }

    /** What was set for later is a draft again. */
    public void callBack(PublicationId id, int seen, String reason) {
        var words = PlainText.of(reason, DraftText.REASON_LIMIT);
        var publication = items.toChange(id, seen);
        publication.callBack();
        course.note(publication, PublicationTurn.CALLED_BACK, mandate.reader(), clock.now(), words.value());
    }

    /**
     * A new edition as a draft, beside the one that everybody reads until the new one is published.
     *
     * @throws Refused NO_SUCH_PUBLICATION, NOT_NOW, CORRECTION_UNDER_WAY
     */
    public PublicationId correct(PublicationId id, String token) {
        var me = mandate.reader();
        var before = publications.withToken(token, me);
        if (before.isPresent()) return before.get().id();
        var publication = items.toChange(id);
        if (publications.isBeingCorrected(publication)) throw new Refused(AffairsReason.CORRECTION_UNDER_WAY);
        var correction = publication.correct(publications.nextEdition(publication.thread()), me, token);
        publications.add(correction);
        files.copy(id, correction.id(), me);
        course.note(publication, PublicationTurn.CORRECTION_BEGUN, me, clock.now(), null);
        course.note(correction, PublicationTurn.DRAFTED, me, clock.now(), null);
        return correction.id();
    }

    /**
     * Answers once, in public or, where the answer touches the members' part, to members alone.
     *
     * @throws Refused NO_SUCH_REMARK, ANSWERED_ALREADY, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void answer(RemarkId id, String words, boolean forMembersOnly) {
        var text = PlainText.of(words, ANSWER_LIMIT);
        var remark = remarks.getForAnswer(id, mandate.desks());
        remark.answer(mandate.reader(), text, forMembersOnly, clock.now());
        deadlines.meet(
                new Matter(QuestionDesk.MATTER, id.value()), remark.kind().rule());
        if (remark.kind() == RemarkKind.OBJECTION)
            publications.getToChange(remark.publication()).objectionAnswered();
        audit.append(new RemarkAnswered(
                id.value(), remark.publication().value(), remark.organisation().value(), remark.kind()));
    }

    // Not a step of its course: a draft may be changed a hundred times.
    private void noteEdited(Publication publication) {
        audit.append(new PublicationTurned(
                publication.id().value(),
                publication.organisation().value(),
                PublicationTurn.EDITED,
                publication.state()));
    }
}
