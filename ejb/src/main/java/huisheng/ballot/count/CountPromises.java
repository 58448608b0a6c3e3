package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.deadline.DeadlinePreview;
import huisheng.deadline.DeadlineView;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** By when a result is published and reported to the union above, and for how long it is posted: days of the union's rule pack. */
@ApplicationScoped
class CountPromises {
    private static final String KIND = "poll";
    private static final String OBJECTION = "pollobjection";
    private static final RuleKey RESULT = new RuleKey("meeting.result");
    private static final RuleKey REPORT = new RuleKey("meeting.report");
    private static final RuleKey POSTING = new RuleKey("affairs.posting");
    private static final RuleKey ANSWER = new RuleKey("meeting.objection");

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    void closed(PollCard poll) {
        deadlines.promise(matter(poll.id()), RESULT, poll.organisation(), clock.now());
    }

    void declared(PollCard poll) {
        deadlines.meet(matter(poll.id()), RESULT);
        deadlines.promise(matter(poll.id()), REPORT, poll.organisation(), clock.now());
    }

    void reported(PollCard poll) {
        deadlines.meet(matter(poll.id()), REPORT);
    }

    /** How long the certified result is posted from now on. */
    DeadlinePreview posting(PollCard poll) {
        return posting(poll, clock.now());
    }

    /** The same from another time on, with the rule and its article. */
    DeadlinePreview posting(PollCard poll, Instant from) {
        return deadlines.preview(POSTING, poll.organisation(), from);
    }

    /** By when an objection of now is answered. */
    DeadlinePreview answer(PollCard poll) {
        return deadlines.preview(ANSWER, poll.organisation(), clock.now());
    }

    void objected(PollCard poll, ObjectionId objection) {
        deadlines.promise(matter(objection), ANSWER, poll.organisation(), clock.now());
    }

    void answered(ObjectionId objection) {
        deadlines.meet(matter(objection), ANSWER);
    }

    /** By the number of the objection. */
    Map<Long, List<DeadlineView>> ofObjections(List<ObjectionId> objections) {
        return deadlines.of(
                OBJECTION, objections.stream().map(ObjectionId::value).toList());
    }

    private static Matter matter(ObjectionId objection) {
        return new Matter(OBJECTION, objection.value());
    }

    List<DeadlineView> of(PollId poll) {
        return deadlines.of(matter(poll));
    }

    private static Matter matter(PollId poll) {
        return new Matter(KIND, poll.value());
    }
}
