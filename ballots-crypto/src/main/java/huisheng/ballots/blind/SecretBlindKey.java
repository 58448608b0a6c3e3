package huisheng.ballots.blind;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import java.math.BigInteger;
import javax.security.auth.Destroyable;

/**
 * The signer's key. Signing blinds its base and its exponents afresh each time, computes the two powers by a fixed sequence of
 * word operations, and checks the result before it leaves. What a JVM can't give: the few steps around the powers are
 * {@link BigInteger} on blinded values, and copies in memory can't be wiped.
 */
public final class SecretBlindKey implements Destroyable {
    private static final int EXPONENT_BLINDING_BITS = 64;

    private final BlindPublicKey verifier;
    private BigInteger p;
    private BigInteger q;
    private BigInteger dp;
    private BigInteger dq;
    private BigInteger qInverse;

    private SecretBlindKey(BlindVariant variant, BigInteger p, BigInteger q) {
        verifier = new BlindPublicKey(variant, p.multiply(q), BlindPublicKey.F4);
        this.p = p;
        this.q = q;
        dp = verifier.exponent().modInverse(p.subtract(BigInteger.ONE));
        dq = verifier.exponent().modInverse(q.subtract(BigInteger.ONE));
        qInverse = q.modInverse(p);
    }

    /** A new key of 3072 bits. */
    public static SecretBlindKey generate(BlindVariant variant, Randomness randomness) {
        return generate(variant, 3072, randomness);
    }

    /**
     * A new key (FIPS 186-5, A.1.3): random primes of half the length whose product has all of it, far enough apart, and a
     * private exponent that is not short.
     *
     * @param bits of the modulus, 2048 to 8192, a multiple of 16
     */
    public static SecretBlindKey generate(BlindVariant variant, int bits, Randomness randomness) {
        if (bits < 2048 || bits > 8192 || bits % 16 != 0) {
            throw new IllegalArgumentException("2048 to 8192 bits, a multiple of 16");
        }
        for (; ; ) {
            BigInteger p = Primes.draw(bits / 2, randomness);
            BigInteger q = Primes.draw(bits / 2, randomness);
            if (Primes.areFarApart(p, q) && Primes.leaveALongExponent(p, q)) {
                return new SecretBlindKey(variant, p, q);
            }
        }
    }

    /** A key from its primes, for example from a key file; refuses what is no such pair. */
    public static SecretBlindKey of(BlindVariant variant, BigInteger p, BigInteger q) throws MalformedEncoding {
        boolean pair = p.signum() > 0 && q.signum() > 0 && p.bitLength() == q.bitLength() && !p.equals(q);
        if (!pair || !Primes.suits(p) || !Primes.suits(q)) {
            throw new MalformedEncoding("two different primes of one length were expected");
        }
        try {
            return new SecretBlindKey(variant, p, q);
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding(e.getMessage());
        }
    }

    public BlindPublicKey verifier() {
        return verifier;
    }

    /** The primes, made public on purpose: for the owner's key file. */
    public BigInteger[] reveal() {
        requireKept();
        return new BigInteger[] {p, q};
    }

    /**
     * Signs what it can't read (RFC 9474, 4.3). Whom it signs for, and how often, is for the caller to decide first.
     *
     * @param blinded as it came from {@link SecretBlinding#blinded()}
     * @throws MalformedEncoding if it is not a number below the modulus in as many bytes
     */
    public byte[] sign(byte[] blinded, Randomness randomness) throws MalformedEncoding {
        requireKept();
        BigInteger n = verifier.modulus();
        BigInteger m = Fixed.number(blinded);
        if (blinded.length != verifier.length() || m.compareTo(n) >= 0) {
            throw new MalformedEncoding("a number below the modulus was expected");
        }
        BigInteger r = Primes.unit(n, randomness);
        BigInteger hidden = m.multiply(r.modPow(verifier.exponent(), n)).mod(n);
        BigInteger s =
                privatePower(hidden, randomness).multiply(r.modInverse(n)).mod(n);
        if (!s.modPow(verifier.exponent(), n).equals(m)) {
            throw new IllegalStateException(
                    "the private operation went wrong; nothing leaves"); // a fault would give the key away
        }
        return Fixed.bytes(s, verifier.length());
    }

    private BigInteger privatePower(BigInteger base, Randomness randomness) {
        BigInteger mp = power(base, p, dp, randomness);
        BigInteger mq = power(base, q, dq, randomness);
        return mq.add(mp.subtract(mq).multiply(qInverse).mod(p).multiply(q));
    }

    private static BigInteger power(BigInteger base, BigInteger prime, BigInteger exponent, Randomness randomness) {
        BigInteger k = Fixed.number(randomness.bytes(EXPONENT_BLINDING_BITS / 8));
        BigInteger blinded = exponent.add(k.multiply(prime.subtract(BigInteger.ONE)));
        int bits = prime.bitLength() + EXPONENT_BLINDING_BITS;
        return new Montgomery(prime).power(base.mod(prime), blinded, bits);
    }

    private void requireKept() {
        if (isDestroyed()) {
            throw new IllegalStateException("destroyed");
        }
    }

    /** Lets go of the primes. The virtual machine decides when their bytes really vanish. */
    @Override
    public void destroy() {
        p = q = dp = dq = qInverse = null;
    }

    @Override
    public boolean isDestroyed() {
        return p == null;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
