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
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A secret on disk (docs/protocol/07-trustee.md, 7.9): JSON whose {@code data} is AES-256-GCM under a key that Argon2id
 * makes of the passphrase; everything else in the file is authenticated with it.
 */
final class KeyFile {
    /** What the file holds. */
    enum Kind {
        SINGLE("trustee-key"),
        SEED("trustee-seed");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final String FORMAT = "huisheng-key";
    private static final int MEMORY = 64 * 1024;
    private static final int PASSES = 3;

    private final Path path;
    private final char[] passphrase;
    private final Kind kind;
    private final Json.Obj secret;

    private KeyFile(Path path, char[] passphrase, Kind kind, Json.Obj secret) {
        this.path = path;
        this.passphrase = passphrase;
        this.kind = kind;
        this.secret = secret;
    }

    /** Writes a new key file. */
    static void create(Path path, char[] passphrase, Kind kind, Json.Obj secret) throws IOException {
        Texts.writeSecret(path, seal(kind, secret, passphrase));
    }

    static KeyFile open(Path path, char[] passphrase) throws IOException, Unusable {
        try {
            Members file = Members.of(JsonParser.parse(Texts.bytes(path), JsonLimits.OBJECT));
            if (!file.take("format").asText().equals(FORMAT)) throw new MalformedEncoding("not a key file");
            if (file.take("version").asInt() != 1) throw new MalformedEncoding("unknown version of key file");
            Kind kind = kind(file.take("kind").asText());
            Members kdf = Members.of(file.take("kdf"));
            if (!kdf.take("name").asText().equals("argon2id")) throw new MalformedEncoding("unknown kdf");
            int memory = kdf.take("memory_kib").asInt();
            int passes = kdf.take("passes").asInt();
            byte[] salt = hex(kdf.take("salt"));
            kdf.end(true);
            byte[] nonce = hex(file.take("nonce"));
            byte[] data = hex(file.take("data"));
            file.end(true);
            boolean bounded = memory >= 8 && memory <= 1 << 20 && passes >= 1 && passes <= 32 && nonce.length == 12;
            if (!bounded) throw new MalformedEncoding("key file parameters out of range");
            byte[] key = derive(passphrase, salt, memory, passes);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, outer(kind, memory, passes, salt, nonce));
            Json opened = Json.parse(cipher.doFinal(data));
            return new KeyFile(path, passphrase, kind, (Json.Obj) opened);
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
        Texts.replaceSecret(path, seal(kind, next, passphrase));
    }

    private static String seal(Kind kind, Json.Obj secret, char[] passphrase) {
        byte[] salt = Randomness.system().bytes(16);
        byte[] nonce = Randomness.system().bytes(12);
        byte[] key = derive(passphrase, salt, MEMORY, PASSES);
        try {
            byte[] outer = outer(kind, MEMORY, PASSES, salt, nonce);
            byte[] data = cipher(Cipher.ENCRYPT_MODE, key, nonce, outer).doFinal(secret.canonical());
            String open = new String(outer, StandardCharsets.UTF_8);
            return open.substring(0, open.length() - 1) + ",\"data\":\""
                    + HexFormat.of().formatHex(data) + "\"}\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static byte[] outer(Kind kind, int memory, int passes, byte[] salt, byte[] nonce) {
        return Json.object()
                .put("format", FORMAT)
                .put("version", 1)
                .put("kind", kind.word)
                .put(
                        "kdf",
                        Json.object()
                                .put("name", "argon2id")
                                .put("memory_kib", memory)
                                .put("passes", passes)
                                .put("salt", HexFormat.of().formatHex(salt))
                                .build())
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

    private static byte[] derive(char[] passphrase, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        argon.generateBytes(passphrase, key);
        return key;
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
