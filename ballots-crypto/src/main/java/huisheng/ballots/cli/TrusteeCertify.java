package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Certificate;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.wire.Json;
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

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "New key file, encrypted.")
    private Path key;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the certificate.")
    private Path out;

    @Mixin
    private GroupOption group;

    @Mixin
    private Passphrase passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Group in = group.group();
        TrusteeSeed seed = TrusteeSeed.draw(Randomness.system());
        SignedMessage certificate = Ceremony.certify(Profile.V1, in, size, threshold, index, seed, Randomness.system());
        Json.Obj content =
                Json.object().put("group", in.name()).put("seed", seed.reveal()).build();
        KeyFile.create(key, passphrase.choose(), KeyFile.Kind.SEED, content);
        Texts.write(out, certificate.encode());
        spec.commandLine()
                .getOut()
                .println("certificate " + Certificate.id(certificate).b64());
        return Main.SOUND;
    }
}
