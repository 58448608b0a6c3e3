package huisheng.ballots.verifier;

/** The input is no election record of a version that is known here, so there is nothing to judge. */
public final class NotARecord extends Exception {
    private static final long serialVersionUID = 1L;

    NotARecord(String reason) {
        super(reason);
    }
}
