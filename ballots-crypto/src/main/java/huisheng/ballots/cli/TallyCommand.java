package huisheng.ballots.cli;

import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tally",
        mixinStandardHelpOptions = true,
        description = "Close the box and add up the sealed ballots; appends to the record.")
final class TallyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        boolean closed;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            closed = record.last().type() == EventType.END_BALLOTS;
        }
        if (!closed) RecordFile.append(file, EventType.END_BALLOTS, List.of());
        TallySum sum;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            sum = record.sum();
        }
        EncryptedTally tally = sum.tally();
        SizedTally sized = new SizedTally(sum.ballots(), sum.weight(), tally.hash());
        RecordFile.append(
                file,
                EventType.ENCRYPTED_TALLY,
                List.of(tally.encode().canonical(), sized.encode().canonical()));
        spec.commandLine()
                .getOut()
                .println("fingerprint of the encrypted tally " + tally.hash().b64());
        spec.commandLine().getOut().println(sum.ballots() + " ballots count, weight " + sum.weight());
        return Main.SOUND;
    }
}
