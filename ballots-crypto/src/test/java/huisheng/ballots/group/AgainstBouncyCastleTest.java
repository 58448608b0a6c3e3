package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same curve seen from RFC 8032 and RFC 7748. */
class AgainstBouncyCastleTest {
    private static final Group ED = Group.ed25519();

    @Test
    void public_keys_are_those_of_bouncy_castle() throws Exception {
        Random random = new Random(8032);
        for (int i = 0; i < 200; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            byte[] publicKey = new byte[32];
            Ed25519.generatePublicKey(seed, 0, publicKey, 0);
            SecretScalar secret = ED.secretFromBytes(reversed(clamped(seed)));
            assertThat(ED.generatorPowers().pow(secret).toText()).isEqualTo(text(publicKey));
            assertThat(ED.generator().pow(secret).toText()).isEqualTo(text(publicKey));
            assertThat(ED.generator().powVartime(secret.reveal()).toText()).isEqualTo(text(publicKey));
        }
    }

    @Test
    void signatures_of_bouncy_castle_hold_in_our_arithmetic() throws Exception {
        Random random = new Random(25519);
        for (int i = 0; i < 50; i++) {
            byte[] seed = new byte[32];
            byte[] message = new byte[i];
            random.nextBytes(seed);
            random.nextBytes(message);
            byte[] publicKey = new byte[32];
            byte[] signature = new byte[64];
            Ed25519.generatePublicKey(seed, 0, publicKey, 0);
            Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
            assertThat(holds(publicKey, message, signature)).isTrue();
            signature[40] ^= 1;
            assertThat(holds(publicKey, message, signature)).isFalse();
        }
    }

    /** RFC 8032, 7.1: tests 1 to 3 and SHA(abc). */
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signatures_of_rfc_8032_hold(String publicKey, String message, String signature) throws Exception {
        HexFormat hex = HexFormat.of();
        assertThat(holds(hex.parseHex(publicKey), hex.parseHex(message), hex.parseHex(signature)))
                .isTrue();
    }

    @Test
    void multiples_on_the_montgomery_form_are_those_of_bouncy_castle() {
        Random random = new Random(7748);
        Element point = ED.generator();
        for (int i = 0; i < 100; i++) {
            byte[] scalar = new byte[32];
            random.nextBytes(scalar);
            clamp(scalar);
            byte[] expected = new byte[32];
            X25519.scalarMult(scalar, 0, montgomery(point), 0, expected, 0);
            SecretScalar secret = ED.secretFromBytes(reversed(scalar));
            Element power = point.pow(secret);
            assertThat(montgomery(power)).isEqualTo(expected);
            assertThat(montgomery(point.powVartime(secret.reveal()))).isEqualTo(expected);
            point = power;
        }
    }

    /** g^S = R · A^k, RFC 8032, 5.1.7 without the cofactor. */
    private static boolean holds(byte[] publicKey, byte[] message, byte[] signature) throws Exception {
        Element r = ED.decode(text(Arrays.copyOf(signature, 32)));
        Element a = ED.decode(text(publicKey));
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.write(signature, 0, 32);
        hashed.writeBytes(publicKey);
        hashed.writeBytes(message);
        Scalar k = ED.scalar(new BigInteger(1, reversed(sha512(hashed.toByteArray()))));
        Scalar s = ED.scalar(new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64))));
        return ED.generatorPowers().powVartime(s).equals(r.times(a.powVartime(k)));
    }

    /** u = (1 + y) / (1 - y), RFC 7748, 4.1, little-endian. */
    private static byte[] montgomery(Element element) {
        BigInteger p = PlainEdwards.P;
        BigInteger y = new BigInteger(element.toText(), 16).clearBit(255);
        BigInteger u = BigInteger.ONE
                .add(y)
                .multiply(BigInteger.ONE.subtract(y).modInverse(p))
                .mod(p);
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = u.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private static byte[] clamped(byte[] seed) throws NoSuchAlgorithmException {
        byte[] half = Arrays.copyOf(sha512(seed), 32);
        clamp(half);
        return half;
    }

    private static void clamp(byte[] scalar) {
        scalar[0] &= (byte) 248;
        scalar[31] &= 127;
        scalar[31] |= 64;
    }

    private static byte[] sha512(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-512").digest(bytes);
    }

    private static String text(byte[] littleEndian) {
        return HexFormat.of().formatHex(reversed(littleEndian));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[bytes.length - 1 - i] = bytes[i];
        }
        return reversed;
    }
}
