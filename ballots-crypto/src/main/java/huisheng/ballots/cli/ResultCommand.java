package huisheng.ballots.cli;

import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import huisheng.ballots.trustee.Opening;
import huisheng.ballots.trustee.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "result",
        mixinStandardHelpOptions = true,
        description = "Put the trustees' partial decryptions together; appends the result and prints it.")
final class ResultCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        Result result;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            Optional<Result> there = record.result();
            if (there.isPresent()) {
                print.println(there.get().encode().text());
                return Main.SOUND;
            }
            Opening opening =
                    Opening.combine(record.election(), record.trustees(), record.toOpen(), record.partialDecryptions());
            opening.dropped().forEach(f -> print.println("remark: " + Plain.line(f.toString())));
            if (opening.plaintexts().isEmpty()) {
                opening.verdict().findings().forEach(f -> print.println(Plain.line(f.toString())));
                print.println("cannot open");
                return Main.NOT_SOUND;
            }
            result = Result.of(
                    record.election(), opening.plaintexts().get(), record.sum().weight());
        }
        RecordFile.append(file, EventType.RESULT, List.of(result.encode().canonical()));
        print.println(result.encode().text());
        return Main.SOUND;
    }
}
