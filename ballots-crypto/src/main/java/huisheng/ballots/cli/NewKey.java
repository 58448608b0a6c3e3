package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The key file that a trustee's first step makes, and the group it is for. */
final class NewKey {
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "New key file, encrypted.")
    private Path key;

    @Mixin
    private GroupOption group;

    @Mixin
    private Passphrase passphrase;

    @Mixin
    private BrowserOption browser;

    Group group() throws Unusable {
        return group.group();
    }

    /** Writes the file with one secret member. */
    void create(KeyFile.Kind kind, String name, String secret) throws IOException, Unusable {
        Json.Obj content =
                Json.object().put("group", group().name()).put(name, secret).build();
        KeyFile.create(key, passphrase.choose(), browser.derivation(), kind, content);
    }
}
