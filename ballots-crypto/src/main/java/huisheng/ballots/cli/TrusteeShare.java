package huisheng.ballots.cli;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.wire.Hash;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description = {
            "Step 2 of a threshold ceremony: make this member's part of the key, sealed for each member.",
            "Tell the printed commitment to all members before anybody hands its part over, so that nobody can",
            "choose its part after seeing the others'."
        })
final class TrusteeShare implements Callable<Integer> {
    @Mixin
    private Keys keys;

    @Mixin
    private CeremonyFiles files;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: this member's part.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Ceremony ceremony = files.ceremony();
        Contribution part = ceremony.contribute(Keys.seed(keys.open()), Randomness.system());
        Texts.write(out, part.encode());
        String commitment = Hash.of(part.coefficients().message()).b64();
        spec.commandLine().getOut().println("commitment " + commitment);
        return Main.SOUND;
    }
}
