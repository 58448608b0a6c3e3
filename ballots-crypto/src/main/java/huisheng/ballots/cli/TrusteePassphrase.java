package huisheng.ballots.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        description = "Give a key file another passphrase, or make it one that a browser opens.")
final class TrusteePassphrase implements Callable<Integer> {
    @Mixin
    private Keys keys;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Read the new passphrase from the first line of FILE instead of asking for it.")
    private Path next;

    @Mixin
    private BrowserOption browser;

    @Override
    public Integer call() throws Exception {
        KeyFile file = keys.open();
        file.reseal(Passphrase.from(next).choose(), browser.derivation());
        return Main.SOUND;
    }
}
