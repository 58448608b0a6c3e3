package huisheng.ballots.group;

import java.security.SecureRandom;
import java.util.Objects;

/** Where every secret of the module comes from. Safe for use by several threads if the source is. */
public final class Randomness {
    private static final Randomness SYSTEM = new Randomness(new SecureRandom());
    private final SecureRandom source;

    private Randomness(SecureRandom source) {
        this.source = Objects.requireNonNull(source);
    }

    /** The platform's own generator. */
    public static Randomness system() {
        return SYSTEM;
    }

    /** A given generator, for example a hardware token's. */
    public static Randomness from(SecureRandom source) {
        return new Randomness(source);
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        source.nextBytes(bytes);
        return bytes;
    }

    /**
     * Uniform in [0, bound); which values were rejected on the way says nothing about the one returned.
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        return source.nextInt(bound);
    }
}
