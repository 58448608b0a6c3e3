package huisheng.ballots.log;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that nobody can change, equal when their content is. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, standard alphabet, padded. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
