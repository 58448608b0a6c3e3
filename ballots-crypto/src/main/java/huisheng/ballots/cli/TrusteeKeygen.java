package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.TrusteeKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Make the key of a single trustee, without whom nothing opens.")
final class TrusteeKeygen implements Callable<Integer> {
    @Mixin
    private NewKey key;

    @Option(names = "--public", required = true, paramLabel = "FILE", description = "New file for the organiser.")
    private Path publicFile;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the trustee, shown in the record.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Group in = key.group();
        SecretScalar secret = in.randomSecret(Randomness.system());
        TrusteeKey made = TrusteeKey.of(Profile.V1, in, secret, Optional.ofNullable(name), Randomness.system());
        key.create(KeyFile.Kind.SINGLE, "secret", secret.reveal().toText());
        Texts.write(publicFile, made.encode());
        spec.commandLine()
                .getOut()
                .println("key fingerprint " + made.fingerprint().b64());
        return Main.SOUND;
    }
}
