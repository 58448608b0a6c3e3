package huisheng.suggestion;

import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.RuleKey;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** By when a committee answers: what the rule packs say where its union is. */
@ApplicationScoped
class AnswerPromise {
    private static final String KIND = "suggestion";
    private static final RuleKey REPLY = new RuleKey("suggestion.reply");

    @Inject
    private Deadlines deadlines;

    LocalDate dueOn(OrganisationId committee, Instant sentAt) {
        return deadlines.preview(REPLY, committee, sentAt).dueOn();
    }

    void give(Suggestion suggestion) {
        deadlines.promise(
                matter(suggestion),
                REPLY,
                suggestion.organisation(),
                suggestion.line().sentAt());
    }

    void keep(Suggestion suggestion) {
        deadlines.meet(matter(suggestion), REPLY, suggestion.line().answeredAt());
    }

    private static Matter matter(Suggestion suggestion) {
        return new Matter(KIND, suggestion.id().value());
    }
}
