package huisheng.ballots.blind;

import huisheng.ballots.group.Randomness;
import java.math.BigInteger;

/** Random primes and units for RSA keys (FIPS 186-5, A.1.3). */
final class Primes {
    private static final int CERTAINTY = 128;

    private Primes() {}

    /** A prime with its two highest bits set, so that a product of two has twice the length; p − 1 is prime to 65537. */
    static BigInteger draw(int bits, Randomness randomness) {
        for (; ; ) {
            BigInteger candidate = Fixed.number(randomness.bytes(bits / 8))
                    .setBit(bits - 1)
                    .setBit(bits - 2)
                    .setBit(0);
            if (suits(candidate)) {
                return candidate;
            }
        }
    }

    static boolean suits(BigInteger p) {
        return p.subtract(BigInteger.ONE).gcd(BlindPublicKey.F4).equals(BigInteger.ONE) && p.isProbablePrime(CERTAINTY);
    }

    /** |p − q| has more than half the modulus' bits less 100. */
    static boolean areFarApart(BigInteger p, BigInteger q) {
        return p.subtract(q).abs().bitLength() > p.bitLength() - 100;
    }

    /** d modulo the least common multiple of p − 1 and q − 1 is longer than half the modulus. */
    static boolean leaveALongExponent(BigInteger p, BigInteger q) {
        BigInteger a = p.subtract(BigInteger.ONE);
        BigInteger b = q.subtract(BigInteger.ONE);
        BigInteger order = a.divide(a.gcd(b)).multiply(b);
        return BlindPublicKey.F4.modInverse(order).bitLength() > p.bitLength();
    }

    /** Uniform among the numbers in [1, n) that are prime to n. */
    static BigInteger unit(BigInteger n, Randomness randomness) {
        for (; ; ) {
            BigInteger r = Fixed.number(randomness.bytes((n.bitLength() + 7) / 8));
            if (r.signum() > 0 && r.compareTo(n) < 0 && r.gcd(n).equals(BigInteger.ONE)) {
                return r;
            }
        }
    }
}
