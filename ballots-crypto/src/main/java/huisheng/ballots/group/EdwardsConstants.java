package huisheng.ballots.group;

import java.math.BigInteger;

/** Numbers of edwards25519 (RFC 8032, 5.1), as integers and as limbs. */
final class EdwardsConstants {
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final BigInteger Q =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D_INTEGER = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    static final long[] D = limbs(D_INTEGER);
    static final long[] TWO_D = limbs(D_INTEGER.shiftLeft(1).mod(P));
    /** 2^((p-1)/4). */
    static final long[] ROOT_OF_MINUS_ONE =
            limbs(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P));

    private EdwardsConstants() {}

    /** The limbs of a number in [0, p). */
    static long[] limbs(BigInteger number) {
        long[] limbs = new long[Field25519.LIMBS];
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = number.shiftRight(51 * i).longValue() & Field25519.MASK;
        }
        return limbs;
    }
}
