package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a key file makes its AES key of a passphrase (docs/protocol/07-trustee.md, 7.9). Argon2id costs a guesser memory as
 * well as time; browsers do not have it, so a file that is to be opened there has PBKDF2 (RFC 8018, with HMAC-SHA-256).
 */
sealed interface KeyDerivation {
    int KEY_BYTES = 32;

    /** 32 bytes; fields are read from a file only within bounds that no machine suffers from. */
    byte[] key(char[] passphrase);

    Json encode();

    /** The same kind with a fresh salt and today's costs. */
    KeyDerivation renewed();

    record Argon2id(int memoryKib, int passes, String salt) implements KeyDerivation {
        static Argon2id fresh() {
            return new Argon2id(64 * 1024, 3, freshSalt());
        }

        @Override
        public byte[] key(char[] passphrase) {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(HexFormat.of().parseHex(salt))
                    .build());
            byte[] key = new byte[KEY_BYTES];
            argon.generateBytes(passphrase, key);
            return key;
        }

        @Override
        public Json encode() {
            return Json.object()
                    .put("name", "argon2id")
                    .put("memory_kib", memoryKib)
                    .put("passes", passes)
                    .put("salt", salt)
                    .build();
        }

        @Override
        public KeyDerivation renewed() {
            return fresh();
        }
    }

    record Pbkdf2(int iterations, String salt) implements KeyDerivation {
        static Pbkdf2 fresh() {
            return new Pbkdf2(1_000_000, freshSalt());
        }

        @Override
        public byte[] key(char[] passphrase) {
            PBEKeySpec given = new PBEKeySpec(passphrase, HexFormat.of().parseHex(salt), iterations, 8 * KEY_BYTES);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(given)
                        .getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
            } finally {
                given.clearPassword();
            }
        }

        @Override
        public Json encode() {
            return Json.object()
                    .put("name", "pbkdf2-sha-256")
                    .put("iterations", iterations)
                    .put("salt", salt)
                    .build();
        }

        @Override
        public KeyDerivation renewed() {
            return fresh();
        }
    }

    static KeyDerivation decode(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        String name = members.take("name").asText();
        KeyDerivation read = switch (name) {
            case "argon2id" ->
                new Argon2id(
                        within(members.take("memory_kib"), 8, 1 << 20),
                        within(members.take("passes"), 1, 32),
                        salt(members.take("salt")));
            case "pbkdf2-sha-256" ->
                new Pbkdf2(within(members.take("iterations"), 100_000, 20_000_000), salt(members.take("salt")));
            default -> throw new MalformedEncoding("unknown kdf");
        };
        members.end(true);
        return read;
    }

    private static int within(Json value, int least, int most) throws MalformedEncoding {
        int number = value.asInt();
        if (number < least || number > most) throw new MalformedEncoding("key file parameters out of range");
        return number;
    }

    private static String salt(Json value) throws MalformedEncoding {
        if (value.asText().matches("([0-9a-f]{2}){8,64}")) return value.asText();
        throw new MalformedEncoding("not hexadecimal, or a salt of strange length");
    }

    private static String freshSalt() {
        return HexFormat.of().formatHex(Randomness.system().bytes(16));
    }
}
