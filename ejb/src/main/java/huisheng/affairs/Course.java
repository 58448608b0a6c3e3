package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes down each step of a publication, in its own course and in the record of facts, and reads the course again. */
@ApplicationScoped
class Course {
    @Inject
    private Publications publications;

    @Inject
    private MemberRegister register;

    @Inject
    private AuditLog audit;

    /** @param by null for the clock @param words a reason, or null */
    void note(Publication publication, PublicationTurn turn, MemberId by, Instant at, String words) {
        publications.add(new PublicationEvent(publication.id(), turn, at, by, words));
        audit.append(new PublicationTurned(
                publication.id().value(), publication.organisation().value(), turn, publication.state()));
    }

    /** Officers read every step with the name of who took it, others what is public, without names. */
    List<CourseStep> of(PublicationId id, Audience audience) {
        var events = publications.course(id);
        if (audience != Audience.OFFICERS)
            return events.stream()
                    .filter(event -> event.turn().isPublic())
                    .map(event -> new CourseStep(event.turn(), event.at(), null, event.words()))
                    .toList();
        var ids = events.stream()
                .map(PublicationEvent::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = register.cards(ids);
        return events.stream()
                .map(event -> new CourseStep(event.turn(), event.at(), name(names.get(event.by())), event.words()))
                .toList();
    }

    private static String name(MemberCard card) {
        return card == null ? null : card.name();
    }
}
