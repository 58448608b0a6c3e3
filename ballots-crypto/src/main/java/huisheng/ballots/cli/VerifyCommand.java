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
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check a whole election record.",
            "Each finding is a line that begins with the number of the check; docs/protocol/10-verifier.md explains it."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record; any file name will do.")
    private Path file;

    @Mixin
    private Verification how;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Verifier verifier = new Verifier(how.mode(), how.progress());
        return how.print(
                file.toString(), verifier.verify(file), spec.commandLine().getOut());
    }
}
