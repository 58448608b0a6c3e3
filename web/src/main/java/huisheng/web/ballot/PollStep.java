package huisheng.web.ballot;

/** What the reader can do next about a vote, and on which page. */
public enum PollStep {
    CHANGE("draft"),
    PROPOSE(null),
    CONFIRM(null),
    SECOND_AWAITED(null),
    MAKE_KEY("trustee"),
    MAKE_CREDENTIALS("registrar"),
    PARTS_AWAITED(null),
    OPENING_AWAITED(null),
    COLLECT("paper"),
    VOTE(null),
    OPEN_RESULT("opening"),
    RESULT_AWAITED(null),
    DECLARE("count"),
    COUNTERSIGN("count"),
    READ_RESULT("result");

    private final String page;

    PollStep(String page) {
        this.page = page;
    }

    /** Below the folder of votes, or null where the page of the vote itself is the place. */
    public String page() {
        return page;
    }
}
