package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.wire.Json;
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
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "New key file, encrypted.")
    private Path key;

    @Option(names = "--public", required = true, paramLabel = "FILE", description = "New file for the organiser.")
    private Path publicFile;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the trustee, shown in the record.")
    private String name;

    @Mixin
    private GroupOption group;

    @Mixin
    private Passphrase passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Group in = group.group();
        SecretScalar secret = in.randomSecret(Randomness.system());
        TrusteeKey made = TrusteeKey.of(Profile.V1, in, secret, Optional.ofNullable(name), Randomness.system());
        Json.Obj content = Json.object()
                .put("group", in.name())
                .put("secret", secret.reveal().toText())
                .build();
        KeyFile.create(key, passphrase.choose(), KeyFile.Kind.SINGLE, content);
        Texts.write(publicFile, made.encode());
        spec.commandLine()
                .getOut()
                .println("key fingerprint " + made.fingerprint().b64());
        return Main.SOUND;
    }
}
