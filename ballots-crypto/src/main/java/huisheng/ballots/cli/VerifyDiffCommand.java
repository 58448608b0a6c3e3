package huisheng.ballots.cli;

import huisheng.ballots.verifier.Verifier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-diff",
        mixinStandardHelpOptions = true,
        description = {
            "Check a record, and that it continues an earlier copy of it.",
            "Ballots removed or moved leave a record that is sound by itself; only an earlier copy can tell."
        })
final class VerifyDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD.bel", description = "The earlier copy.")
    private Path earlier;

    @Parameters(index = "1", paramLabel = "NEW.bel", description = "The record now.")
    private Path file;

    @Mixin
    private Verification how;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Verifier verifier = new Verifier(how.mode(), how.progress());
        return how.print(
                file.toString(),
                verifier.verifyContinuation(earlier, file),
                spec.commandLine().getOut());
    }
}
