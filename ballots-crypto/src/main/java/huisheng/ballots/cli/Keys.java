package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A trustee's existing key file. */
final class Keys {
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The trustee's key file.")
    private Path key;

    @Mixin
    private Passphrase passphrase;

    KeyFile open() throws IOException, Unusable {
        return KeyFile.open(key, passphrase.ask());
    }

    static TrusteeSeed seed(KeyFile file) throws Unusable, MalformedEncoding {
        if (file.kind() != KeyFile.Kind.SEED) throw new Unusable("this is the key of a single trustee");
        return TrusteeSeed.decode(Members.of(file.secret()).take("seed").asText());
    }

    static SecretScalar single(KeyFile file, Group group) throws Unusable, MalformedEncoding {
        Members members = Members.of(file.secret());
        if (!members.take("group").asText().equals(group.name())) throw new Unusable("the key is for another group");
        return group.decodeSecret(members.take("secret").asText());
    }

    /** What this key has opened before. */
    static List<Json> opened(KeyFile file) throws MalformedEncoding {
        Optional<Json> opened = Members.of(file.secret()).takeIf("opened");
        return opened.isPresent() ? opened.get().asArray() : List.of();
    }
}
