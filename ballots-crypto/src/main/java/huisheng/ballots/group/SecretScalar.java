package huisheng.ballots.group;

import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * A secret integer mod q: a key, a credential, a ballot's randomness. It prints nothing, compares with nothing, and
 * every operation does the same sequence of steps for every value. The one way out is {@link #reveal()}.
 */
public final class SecretScalar implements Destroyable {
    private final Modulus modulus;
    private final int[] limbs;
    private boolean destroyed;

    /** Takes the limbs over; nobody else may keep them. */
    SecretScalar(Modulus modulus, int[] limbs) {
        this.modulus = modulus;
        this.limbs = limbs;
    }

    public SecretScalar plus(SecretScalar other) {
        return new SecretScalar(modulus, modulus.plus(limbs(modulus), other.limbs(modulus)));
    }

    public SecretScalar plus(Scalar other) {
        return new SecretScalar(modulus, modulus.plus(limbs(modulus), modulus.limbs(other.in(modulus))));
    }

    public SecretScalar minus(SecretScalar other) {
        return new SecretScalar(modulus, modulus.minus(limbs(modulus), other.limbs(modulus)));
    }

    public SecretScalar minus(Scalar other) {
        return new SecretScalar(modulus, modulus.minus(limbs(modulus), modulus.limbs(other.in(modulus))));
    }

    public SecretScalar times(SecretScalar other) {
        return new SecretScalar(modulus, modulus.times(limbs(modulus), other.limbs(modulus)));
    }

    public SecretScalar times(Scalar other) {
        return new SecretScalar(modulus, modulus.times(limbs(modulus), modulus.limbs(other.in(modulus))));
    }

    public SecretScalar negate() {
        return new SecretScalar(modulus, modulus.minus(modulus.limbs(0), limbs(modulus)));
    }

    /** The value, made public on purpose: as the response of a proof, or into an owner's key file. */
    public Scalar reveal() {
        return new Scalar(modulus, modulus.toBigInteger(limbs(modulus)));
    }

    /** Whether the value is 0; tells that one bit, so ask only where 0 is refused. */
    public boolean isZero() {
        int any = 0;
        for (int limb : limbs(modulus)) {
            any |= limb;
        }
        return any == 0;
    }

    /** The limbs, least significant first, asked for by a computation mod the given q; not to be kept or written to. */
    int[] limbs(Modulus asked) {
        if (asked != modulus) {
            throw new IllegalArgumentException("scalar of another group");
        }
        if (destroyed) {
            throw new IllegalStateException("destroyed");
        }
        return limbs;
    }

    /** Overwrites the value. Copies which the virtual machine made are out of reach. */
    @Override
    public void destroy() {
        Arrays.fill(limbs, 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
