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
import java.util.List;

/** By when a result is published and reported to the union above, and for how long it is posted: days of the union's rule pack. */
@ApplicationScoped
class CountPromises {
    private static final String KIND = "poll";
    private static final RuleKey RESULT = new RuleKey("meeting.result");
    private static final RuleKey REPORT = new RuleKey("meeting.report");
    private static final RuleKey POSTING = new RuleKey("affairs.posting");

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
        return deadlines.preview(POSTING, poll.organisation(), clock.now());
    }

    List<DeadlineView> of(PollId poll) {
        return deadlines.of(matter(poll));
    }

    private static Matter matter(PollId poll) {
        return new Matter(KIND, poll.value());
    }
}
