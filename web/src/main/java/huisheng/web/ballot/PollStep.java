package huisheng.web.ballot;

import huisheng.ballot.count.CountView;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollView;
import huisheng.ballot.roll.MyPaper;
import huisheng.membership.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the reader can do next about a vote, and on which page. */
public enum PollStep {
    CHANGE("draft"),
    PROPOSE(null),
    CONFIRM(null),
    SECOND_AWAITED(null),
    MAKE_KEY("trustee"),
    MAKE_CREDENTIALS("registrar"),
    PARTS_AWAITED(null),
    /** The commission sees who is awaited, and may begin anew. */
    PARTS_WATCHED("trustee"),
    OPENING_AWAITED(null),
    /** Its hour has come and the box is not open. */
    OPENING_LATE(null),
    COLLECT("paper"),
    VOTE("paper"),
    NOT_ON_THE_ROLL("board"),
    SHUFFLE("count"),
    OPEN_RESULT("count"),
    RESULT_AWAITED("count"),
    DECLARATION_AWAITED("result"),
    DECLARE("count"),
    COUNTERSIGN("count"),
    READ_RESULT("result"),
    /** The commission reports to the union above. */
    REPORT("count");

    private final String page;

    PollStep(String page) {
        this.page = page;
    }

    /** Below the folder of votes, or null where the page of the vote itself is the place. */
    public String page() {
        return page;
    }

    /** The clock goes its round every minute; a box that opens within this time is not called late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    static boolean isLate(PollCard card, Instant at) {
        return at.isAfter(card.opensAt().plus(LATE));
    }

    /** What there is to do for the reader now, and what they wait for where there is nothing. */
    static List<PollStep> of(PollView view, MemberId reader, MyPaper paper, CountView.May may, Instant now) {
        return switch (view.card().phase()) {
            case DRAFT -> List.of(CHANGE, PROPOSE);
            case PROPOSED -> List.of(reader.equals(view.marks().proposedBy()) ? SECOND_AWAITED : CONFIRM);
            case CEREMONY -> preparing(view);
            case READY -> List.of(isLate(view.card(), now) ? OPENING_LATE : OPENING_AWAITED);
            case OPEN -> List.of(!paper.onTheRoll() ? NOT_ON_THE_ROLL : paper.collected() ? VOTE : COLLECT);
            case CLOSED -> List.of(may.shuffle() ? SHUFFLE : may.open() ? OPEN_RESULT : RESULT_AWAITED);
            case COUNTED -> List.of(may.declare() ? DECLARE : DECLARATION_AWAITED);
            case DECLARED, CERTIFIED -> declared(may);
            case CANCELLED -> List.of();
        };
    }

    private static List<PollStep> preparing(PollView view) {
        var steps = new ArrayList<PollStep>();
        if (view.mine().seat() != null && !view.progress().trusteesAgreed()) steps.add(MAKE_KEY);
        if (view.mine().registrar() && !view.progress().credentialsMade()) steps.add(MAKE_CREDENTIALS);
        if (view.mine().commission() && !view.progress().trusteesAgreed()) steps.add(PARTS_WATCHED);
        return steps.isEmpty() ? List.of(PARTS_AWAITED) : steps;
    }

    private static List<PollStep> declared(CountView.May may) {
        var steps = new ArrayList<PollStep>();
        if (may.countersign()) steps.add(COUNTERSIGN);
        steps.add(READ_RESULT);
        if (may.report()) steps.add(REPORT);
        return steps;
    }
}
