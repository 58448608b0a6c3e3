package huisheng.ballots.blind;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The message encoding of RSASSA-PSS (RFC 8017, 9.1) with SHA-384, MGF1 with SHA-384, and a salt of given length. */
final class EmsaPss {
    private static final int HASH_LENGTH = 48;
    private static final byte TRAILER = (byte) 0xbc;

    private EmsaPss() {}

    /** RFC 8017, 9.1.1; {@code bits} is one less than those of the modulus. */
    static byte[] encode(byte[] message, int bits, byte[] salt) {
        int length = (bits + 7) / 8;
        if (length < HASH_LENGTH + salt.length + 2) {
            throw new IllegalArgumentException("the modulus is too short");
        }
        byte[] hash = sha384(new byte[8], sha384(message), salt);
        byte[] block = new byte[length - HASH_LENGTH - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        mask(block, hash);
        block[0] &= (byte) (0xff >> 8 * length - bits);
        byte[] encoded = Arrays.copyOf(block, length);
        System.arraycopy(hash, 0, encoded, block.length, HASH_LENGTH);
        encoded[length - 1] = TRAILER;
        return encoded;
    }

    /** RFC 8017, 9.1.2. All of it is public, so it may stop at the first thing that is wrong. */
    static boolean verifies(byte[] message, byte[] encoded, int bits, int saltLength) {
        int length = (bits + 7) / 8;
        if (length < HASH_LENGTH + saltLength + 2 || encoded.length != length || encoded[length - 1] != TRAILER) {
            return false;
        }
        byte[] block = Arrays.copyOf(encoded, length - HASH_LENGTH - 1);
        byte[] hash = Arrays.copyOfRange(encoded, block.length, length - 1);
        int unused = 0xff << 8 - (8 * length - bits) & 0xff;
        if ((block[0] & unused) != 0) {
            return false;
        }
        mask(block, hash);
        block[0] &= (byte) ~unused;
        byte[] padding = Arrays.copyOf(block, block.length - saltLength);
        byte[] expected = new byte[padding.length];
        expected[expected.length - 1] = 1;
        byte[] salt = Arrays.copyOfRange(block, padding.length, block.length);
        return Arrays.equals(padding, expected) && Arrays.equals(hash, sha384(new byte[8], sha384(message), salt));
    }

    /** MGF1 (RFC 8017, B.2.1), laid over the block. */
    private static void mask(byte[] block, byte[] seed) {
        for (int counter = 0; counter * HASH_LENGTH < block.length; counter++) {
            byte[] count = {(byte) (counter >> 24), (byte) (counter >> 16), (byte) (counter >> 8), (byte) counter};
            byte[] stream = sha384(seed, count);
            int from = counter * HASH_LENGTH;
            for (int i = 0; i < HASH_LENGTH && from + i < block.length; i++) {
                block[from + i] ^= stream[i];
            }
        }
    }

    static byte[] sha384(byte[]... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }
}
