package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollRules;
import huisheng.ballot.poll.PollText;
import huisheng.deadline.DeadlineView;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The result with its reasoning, as everybody reads it.
 *
 * @param columns heads of the numbers of a line; none where it holds one number, the votes
 * @param declaredBy name of who declared it, or null
 * @param postingEndsOn last day of the posting period, or null before it runs
 * @param promises of publishing and reporting
 * @param runoff what there is of a second vote
 */
public record ResultView(
        PollCard poll,
        String organisation,
        PollText text,
        PollRules rules,
        Reckoning.Turnout turnout,
        Ruling ruling,
        List<String> columns,
        List<Line> lines,
        List<Sentence> reasoning,
        String declaredBy,
        Instant declaredAt,
        String countersignedBy,
        Instant certifiedAt,
        LocalDate postingEndsOn,
        Instant reportedAt,
        List<DeadlineView> promises,
        List<String> openedBy,
        Second runoff)
        implements Serializable {
    /**
     * @param drafted the second vote, or null where the reader sees none
     * @param mayDraft whether the reader may have one drafted
     * @param seats that it would decide; 0 where nothing is left to decide
     */
    public record Second(PollCard drafted, boolean mayDraft, int seats) implements Serializable {}

    public ResultView {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        reasoning = List.copyOf(reasoning);
        promises = List.copyOf(promises);
        openedBy = List.copyOf(openedBy);
    }
}
