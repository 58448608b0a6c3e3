package huisheng.ballots.cli;

import picocli.CommandLine.Option;

/** Where a key file shall open. */
final class BrowserOption {
    @Option(
            names = "--browser",
            description =
                    "Encrypt so that a browser opens the file too: PBKDF2 instead of Argon2id, which browsers lack.")
    private boolean browser;

    KeyDerivation derivation() {
        return browser ? KeyDerivation.Pbkdf2.fresh() : KeyDerivation.Argon2id.fresh();
    }
}
