package huisheng.ballots.verifier;

import huisheng.ballots.proofs.Finding;
import java.util.List;

/** How one check went: how many items passed, and what did not. */
public record CheckReport(Check check, State state, long passed, List<Finding> findings, long more) {
    /** Where a check stands. */
    public enum State {
        PASSED,
        FAILED,
        /** The record has not come so far, or something before it is missing. */
        NOT_REACHED,
        /** Not asked for. */
        NOT_JUDGED
    }

    public CheckReport {
        findings = List.copyOf(findings);
    }
}
