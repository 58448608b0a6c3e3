package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Certificate;
import huisheng.ballots.trustee.TrusteeSeed;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = "Step 1 of a threshold ceremony: make a seed and the certificate that all others need.")
final class TrusteeCertify implements Callable<Integer> {
    @Option(names = "--size", required = true, paramLabel = "N", description = "How many members the set has.")
    private int size;

    @Option(names = "--threshold", required = true, paramLabel = "T", description = "How many are needed to open.")
    private int threshold;

    @Option(names = "--index", required = true, paramLabel = "I", description = "Which member this is, from 1.")
    private int index;

    @Mixin
    private NewKey key;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the certificate.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Group in = key.group();
        TrusteeSeed seed = TrusteeSeed.draw(Randomness.system());
        SignedMessage certificate = Ceremony.certify(Profile.V1, in, size, threshold, index, seed, Randomness.system());
        key.create(KeyFile.Kind.SEED, "seed", seed.reveal());
        Texts.write(out, certificate.encode());
        spec.commandLine()
                .getOut()
                .println("certificate " + Certificate.id(certificate).b64());
        return Main.SOUND;
    }
}
