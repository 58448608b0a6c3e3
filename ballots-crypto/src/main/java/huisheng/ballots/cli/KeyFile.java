package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret on disk (docs/protocol/07-trustee.md, 7.9): JSON whose {@code data} is AES-256-GCM under a key made of the
 * passphrase; everything else in the file is authenticated with it.
 */
final class KeyFile {
    /** What the file holds. */
    enum Kind {
        SINGLE("trustee-key"),
        SEED("trustee-seed"),
        /** The registrar's: who has which credential. */
        CREDENTIALS("credentials");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final String FORMAT = "huisheng-key";

    private final Path path;
    private final char[] passphrase;
    private final KeyDerivation derivation;
    private final Kind kind;
    private final Json.Obj secret;

    private KeyFile(Path path, char[] passphrase, KeyDerivation derivation, Kind kind, Json.Obj secret) {
        this.path = path;
        this.passphrase = passphrase;
        this.derivation = derivation;
        this.kind = kind;
        this.secret = secret;
    }

    /** Writes a new key file. */
    static void create(Path path, char[] passphrase, KeyDerivation derivation, Kind kind, Json.Obj secret)
            throws IOException {
        Texts.writeSecret(path, seal(kind, secret, derivation, passphrase));
    }

    static KeyFile open(Path path, char[] passphrase) throws IOException, Unusable {
        try {
            Members file = Members.of(JsonParser.parse(Texts.bytes(path), JsonLimits.OBJECT));
            if (!file.take("format").asText().equals(FORMAT)) throw new MalformedEncoding("not a key file");
            if (file.take("version").asInt() != 1) throw new MalformedEncoding("unknown version of key file");
            Kind kind = kind(file.take("kind").asText());
            KeyDerivation derivation = KeyDerivation.decode(file.take("kdf"));
            byte[] nonce = hex(file.take("nonce"));
            byte[] data = hex(file.take("data"));
            file.end(true);
            if (nonce.length != 12) throw new MalformedEncoding("key file parameters out of range");
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, derivation.key(passphrase), nonce, outer(kind, derivation, nonce));
            Json opened = Json.parse(cipher.doFinal(data));
            return new KeyFile(path, passphrase, derivation, kind, (Json.Obj) opened);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new Unusable(path + " does not open with this passphrase");
        } catch (MalformedEncoding e) {
            throw new Unusable(path + ": " + e.getMessage());
        }
    }

    Kind kind() {
        return kind;
    }

    /** The secret members; never to be printed. */
    Json.Obj secret() {
        return secret;
    }

    /** The same file with other secret members, in one step. */
    void replace(Json.Obj next) throws IOException {
        Texts.replaceSecret(path, seal(kind, next, derivation.renewed(), passphrase));
    }

    /** The same secret under another passphrase, in one step. */
    void reseal(char[] nextPassphrase, KeyDerivation nextDerivation) throws IOException {
        Texts.replaceSecret(path, seal(kind, secret, nextDerivation, nextPassphrase));
    }

    private static String seal(Kind kind, Json.Obj secret, KeyDerivation derivation, char[] passphrase) {
        byte[] nonce = Randomness.system().bytes(12);
        try {
            byte[] outer = outer(kind, derivation, nonce);
            byte[] data = cipher(Cipher.ENCRYPT_MODE, derivation.key(passphrase), nonce, outer)
                    .doFinal(secret.canonical());
            String open = new String(outer, StandardCharsets.UTF_8);
            return open.substring(0, open.length() - 1) + ",\"data\":\""
                    + HexFormat.of().formatHex(data) + "\"}\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static byte[] outer(Kind kind, KeyDerivation derivation, byte[] nonce) {
        return Json.object()
                .put("format", FORMAT)
                .put("version", 1)
                .put("kind", kind.word)
                .put("kdf", derivation.encode())
                .put("nonce", HexFormat.of().formatHex(nonce))
                .build()
                .canonical();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] outer) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(outer);
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    private static Kind kind(String word) throws MalformedEncoding {
        for (Kind kind : Kind.values()) if (kind.word.equals(word)) return kind;
        throw new MalformedEncoding("unknown kind of key");
    }

    private static byte[] hex(Json value) throws MalformedEncoding {
        try {
            return HexFormat.of().parseHex(value.asText());
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding("not hexadecimal");
        }
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
