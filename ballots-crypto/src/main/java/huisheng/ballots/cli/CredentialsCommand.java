package huisheng.ballots.cli;

import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "credentials",
        mixinStandardHelpOptions = true,
        description = {
            "Make one credential a voter.",
            "The secret file is encrypted and stays with the registrar, who hands each voter theirs (ballots reveal);",
            "the public list goes to the organiser. It is sorted by key, so its order tells nothing about the voters."
        })
final class CredentialsCommand implements Callable<Integer> {
    @Option(names = "--uuid", required = true, paramLabel = "UUID", description = "Which election (election uuid).")
    private String uuid;

    @Option(
            names = "--voters",
            required = true,
            paramLabel = "FILE",
            description = "One voter a line: a login, or login,weight.")
    private Path voters;

    @Option(
            names = "--secret",
            required = true,
            paramLabel = "FILE",
            description = "New file, encrypted: who has which credential.")
    private Path secret;

    @Option(names = "--public", required = true, paramLabel = "FILE", description = "New file: public credentials.")
    private Path publicFile;

    @Mixin
    private GroupOption group;

    @Mixin
    private Passphrase passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Group in = group.group();
        Map<String, Optional<Weight>> roll = roll();
        List<PublicCredential> list = new ArrayList<>();
        ObjectBuilder handed = Json.object();
        for (Map.Entry<String, Optional<Weight>> voter : roll.entrySet()) {
            SecretCredential made = SecretCredential.draw(Randomness.system());
            list.add(new PublicCredential(made.publicKey(Profile.V1, in, uuid), voter.getValue()));
            handed.put(voter.getKey(), made.reveal());
        }
        PublicCredentials electorate = PublicCredentials.of(list);
        KeyFile.create(
                secret, passphrase.choose(), KeyDerivation.Argon2id.fresh(), KeyFile.Kind.CREDENTIALS, handed.build());
        Texts.write(publicFile, electorate.encode());
        spec.commandLine().getOut().println(roll.size() + " credentials, fingerprint " + electorate.fingerprint());
        return Main.SOUND;
    }

    private Map<String, Optional<Weight>> roll() throws Exception {
        // sorted, so that the secret file tells no more than the roll itself
        Map<String, Optional<Weight>> roll = new TreeMap<>();
        for (String line : new String(Texts.bytes(voters), StandardCharsets.UTF_8).split("\r?\n")) {
            if (line.isBlank()) continue;
            String[] parts = line.split(",", 2);
            String login = parts[0].strip();
            if (roll.put(login, parts.length < 2 ? Optional.empty() : weight(parts[1])) != null) {
                throw new Unusable("a voter stands on the list twice: " + login);
            }
        }
        if (roll.isEmpty()) throw new Unusable("there is no voter");
        return roll;
    }

    private static Optional<Weight> weight(String digits) throws Unusable {
        try {
            return Optional.of(Weight.decode(digits.strip(), true));
        } catch (MalformedEncoding e) {
            throw new Unusable("not a weight: " + digits);
        }
    }
}
