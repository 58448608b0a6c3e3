package huisheng.ballot.poll;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that a vote order says, as long as it may change. @param candidates with options after them; none for a motion */
public record PollDraft(
        PollKind kind,
        String title,
        String motion,
        String question,
        LocalDate cutOff,
        Instant opensAt,
        Instant closesAt,
        PollRules rules,
        List<PollCandidate> candidates,
        List<PollTrustee> trustees,
        MemberId registrar)
        implements Serializable {
    public static final int TITLE_LIMIT = 150;
    public static final int MOTION_LIMIT = 20_000;
    public static final int QUESTION_LIMIT = 500;
    /** Of the answers of a motion. They stand in the record, so they are the same on every page. */
    public static final List<String> MOTION_ANSWERS = List.of("赞成", "反对", "弃权");
    /** The grades, the best first, and beside them abstention; they stand in the record too. */
    public static final List<String> GRADES = List.of("好", "较好", "一般", "差");

    public static final String ABSTENTION = "弃权";

    public PollDraft {
        title = PlainText.of(title, TITLE_LIMIT).value();
        motion = PlainText.of(motion, MOTION_LIMIT).value();
        question = PlainText.of(question, QUESTION_LIMIT).value();
        candidates = List.copyOf(candidates);
        trustees = List.copyOf(trustees);
    }

    /** Whether candidates stand in the order of {@link StrokeOrder}; otherwise the commission set it. */
    public boolean isByStrokes() {
        return candidates.stream().anyMatch(one -> one.strokes() != null);
    }

    /** What is voted on, in the order of the ballot: the answers to a motion, else candidates and options. */
    public List<String> answers() {
        return kind == PollKind.MOTION
                ? MOTION_ANSWERS
                : candidates.stream().map(PollCandidate::name).toList();
    }
}
