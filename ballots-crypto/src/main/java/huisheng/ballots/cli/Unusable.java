package huisheng.ballots.cli;

/** The command cannot go on with what it was given; the message is the one line that the user sees. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
        super(reason);
    }
}
