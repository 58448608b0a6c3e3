package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Takes in publications of the past, from a demonstration or from an older system: what happened, when it happened. */
@ApplicationScoped
public class AffairsHistory {
    private static final Duration STEP = Duration.ofHours(5);

    @Inject
    private Publications publications;

    @Inject
    private Publishing publishing;

    @Inject
    private Remarks remarks;

    @Inject
    private Course course;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Who writes, checks and countersigns. */
    public record Hands(MemberId editor, MemberId checker, MemberId chair) {}

    /**
     * A publication and how far it came.
     *
     * @param follows the edition that it corrects, or null
     * @param draftedAt each further step is some hours later
     */
    public record Past(
            OrganisationId union,
            Hands hands,
            DraftText text,
            PublicationId follows,
            Instant draftedAt,
            PublicationState reached) {}

    public PublicationId take(Past past) {
        var publication = begun(past);
        var hands = past.hands();
        var at = past.draftedAt();
        course.note(publication, PublicationTurn.DRAFTED, hands.editor(), at, null);
        if (past.reached() == PublicationState.DRAFT) return publication.id();
        if (past.reached() == PublicationState.DROPPED) {
            publication.drop();
            course.note(publication, PublicationTurn.DROPPED_AS_DRAFT, hands.editor(), at.plus(STEP), null);
            return publication.id();
        }
        publication.handIn();
        course.note(publication, PublicationTurn.HANDED_IN, hands.editor(), at.plus(STEP), null);
        if (past.reached() == PublicationState.TO_CHECK) return publication.id();
        publication.check(hands.checker());
        course.note(publication, PublicationTurn.CHECKED_WELL, hands.checker(), at.plus(STEP.multipliedBy(2)), null);
        if (past.reached() == PublicationState.CHECKED) return publication.id();
        release(publication, past);
        return publication.id();
    }

    /** @param answer null if it still waits */
    public void ask(
            PublicationId id,
            MemberId author,
            RemarkKind kind,
            String text,
            Instant at,
            MemberId officer,
            String answer) {
        var publication = publications.get(id);
        var union = publication.organisation();
        if (kind == RemarkKind.OBJECTION) publication.object(LocalDate.ofInstant(at, Clock.ZONE));
        else publication.question();
        var due = deadlines.preview(kind.rule(), union, at).dueOn();
        var words = PlainText.of(text, QuestionDesk.TEXT_LIMIT);
        var remark = new Remark(
                publication, author, kind, words, at, due, UUID.randomUUID().toString());
        remarks.add(remark);
        var matter = new Matter(QuestionDesk.MATTER, remark.id().value());
        deadlines.promise(matter, kind.rule(), union, at);
        audit.append(new RemarkSent(remark.id().value(), id.value(), union.value(), kind));
        if (answer == null) return;
        var answeredAt = at.plus(STEP.multipliedBy(4));
        remark.answer(officer, PlainText.of(answer, EditorDesk.ANSWER_LIMIT), false, answeredAt);
        if (kind == RemarkKind.OBJECTION) publication.objectionAnswered();
        deadlines.meet(matter, kind.rule(), answeredAt);
        audit.append(new RemarkAnswered(remark.id().value(), id.value(), union.value(), kind));
    }

    /** What was posted long enough is final now. */
    public void finish(PublicationId id) {
        var publication = publications.get(id);
        if (!publication.isReadyToBeFinal(clock.today())) return;
        publication.becomeFinal(clock.today());
        course.note(publication, PublicationTurn.BECAME_FINAL, null, publication.endOfPosting(), null);
    }

    public void withdraw(PublicationId id, MemberId chair, String reason, Instant at) {
        var publication = publications.get(id);
        publication.withdraw(PlainText.of(reason, DraftText.REASON_LIMIT));
        publishing.hide(publication);
        course.note(publication, PublicationTurn.WITHDRAWN_IN_PUBLIC, chair, at, reason);
    }

    private Publication begun(Past past) {
        var token = UUID.randomUUID().toString();
        var writer = past.hands().editor();
        if (past.follows() == null) {
            var first = new Publication(past.union(), past.text().wording(), writer, token);
            publications.add(first);
            return first;
        }
        var old = publications.get(past.follows());
        var correction = old.correct(publications.nextEdition(old.thread()), writer, token);
        correction.edit(past.text().wording(), writer);
        publications.add(correction);
        return correction;
    }

    private void release(Publication publication, Past past) {
        var chair = past.hands().chair();
        var signedAt = past.draftedAt().plus(STEP.multipliedBy(3));
        publication.countersign(chair);
        course.note(publication, PublicationTurn.COUNTERSIGNED_BY_CHAIR, chair, signedAt, null);
        publishing.releaseBy(chair, publication, signedAt);
    }
}
