package huisheng.ballots.group;

import java.math.BigInteger;

/** A public integer mod q: a challenge, a response, a weight. Never a secret, see {@link SecretScalar}. */
public final class Scalar {
    private final Modulus modulus;
    private final BigInteger value;

    Scalar(Modulus modulus, BigInteger value) {
        this.modulus = modulus;
        this.value = value;
    }

    public Scalar plus(Scalar other) {
        return reduced(value.add(other.in(modulus)));
    }

    public Scalar minus(Scalar other) {
        return reduced(value.subtract(other.in(modulus)));
    }

    public Scalar times(Scalar other) {
        return reduced(value.multiply(other.in(modulus)));
    }

    public Scalar negate() {
        return reduced(value.negate());
    }

    /**
     * this^-1 mod q.
     *
     * @throws ArithmeticException for 0
     */
    public Scalar inverse() {
        if (isZero()) {
            throw new ArithmeticException("0 has no inverse");
        }
        return new Scalar(modulus, value.modInverse(modulus.value()));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** In [0, q). */
    public BigInteger toBigInteger() {
        return value;
    }

    /** Decimal, as records write it. */
    public String toText() {
        return value.toString();
    }

    /** The value, asked for by a computation mod the given q. */
    BigInteger in(Modulus asked) {
        if (asked != modulus) {
            throw new IllegalArgumentException("scalar of another group");
        }
        return value;
    }

    private Scalar reduced(BigInteger any) {
        return new Scalar(modulus, any.mod(modulus.value()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar && scalar.modulus == modulus && scalar.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return toText();
    }
}
