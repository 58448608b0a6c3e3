package huisheng.ballots.verifier;

import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import java.util.List;

/** All that the verifier has to say about a record. */
public record Report(Mode mode, Summary summary, List<CheckReport> checks, List<Finding> remarks) {
    /**
     * What the record is about; texts are empty and numbers 0 where they could not be read.
     *
     * @param stage the last thing that happened
     * @param counted ballots that count after updates are weeded out
     */
    public record Summary(
            String name,
            String uuid,
            String fingerprint,
            String stage,
            String lastEvent,
            long events,
            long voters,
            long ballots,
            long counted) {}

    public Report {
        checks = List.copyOf(checks);
        remarks = List.copyOf(remarks);
    }

    public boolean isSound() {
        return checks.stream().noneMatch(c -> c.state() == CheckReport.State.FAILED);
    }

    public Verdict verdict() {
        return Verdict.of(checks.stream()
                .flatMap(c -> c.findings().stream()
                        .map(f -> f.within(c.check().number() + " " + c.check().title())))
                .toList());
    }

    public CheckReport of(Check check) {
        return checks.get(check.ordinal());
    }
}
