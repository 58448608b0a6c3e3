package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Members' counter: ask about what one's union has published, object while it is posted, read the answers. */
@Stateless
@RolesAllowed("member")
public class QuestionDesk {
    public static final int TEXT_LIMIT = 2_000;
    static final String MATTER = "publicationremark";
    private static final int SLICE = 20;

    @Inject
    private Publications publications;

    @Inject
    private Remarks remarks;

    @Inject
    private Mandate mandate;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param token of the form: sent twice, it is taken once
     * @throws Refused NO_SUCH_PUBLICATION, ONLY_MEMBERS_ASK, NOT_NOW, POSTING_IS_OVER, TEXT_MISSING, TEXT_TOO_LONG
     */
    public RemarkId send(PublicationId id, RemarkKind kind, String text, String token) {
        var member = mandate.reader();
        var before = remarks.withToken(token, member);
        if (before.isPresent()) return before.get().id();
        var words = PlainText.of(text, TEXT_LIMIT);
        var publication = publications.seenToChange(id, List.of());
        if (!mandate.memberOf().contains(publication.organisation())) throw new Refused(AffairsReason.ONLY_MEMBERS_ASK);
        if (kind == RemarkKind.OBJECTION) publication.object(clock.today());
        else publication.question();
        var remark = take(publication, kind, words, token);
        audit.append(new RemarkSent(
                remark.id().value(), id.value(), publication.organisation().value(), kind));
        return remark.id();
    }

    /** One's own questions and objections, the latest first. @param after where the last slice ended, or null */
    public Slice<RemarkLine> mine(String after) {
        var me = mandate.reader();
        var rows = remarks.writtenBy(me, AgeKey.before(after), SLICE + 1);
        return Slice.of(
                rows, SLICE, one -> one.seenBy(me), one -> AgeKey.of(one.id().value()));
    }

    /** One has the answers to one's own questions on this page before one's eyes. */
    public void answersRead(PublicationId id) {
        remarks.newsOn(id, mandate.reader()).forEach(Remark::answerReadByAuthor);
    }

    private Remark take(Publication publication, RemarkKind kind, PlainText words, String token) {
        var now = clock.now();
        var union = publication.organisation();
        var due = deadlines.preview(kind.rule(), union, now).dueOn();
        var remark = new Remark(publication, mandate.reader(), kind, words, now, due, token);
        remarks.add(remark);
        deadlines.promise(new Matter(MATTER, remark.id().value()), kind.rule(), union, now);
        return remark;
    }
}
