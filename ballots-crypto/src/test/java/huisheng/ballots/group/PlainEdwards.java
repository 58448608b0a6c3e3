package huisheng.ballots.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** edwards25519 word for word from its equations on plain integers: slow, and the measure for the fast one. */
record PlainEdwards(BigInteger x, BigInteger y) {
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    static final BigInteger Q = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    static final PlainEdwards IDENTITY = new PlainEdwards(BigInteger.ZERO, BigInteger.ONE);
    static final PlainEdwards GENERATOR = decompress(BigInteger.valueOf(4)
                    .multiply(BigInteger.valueOf(5).modInverse(P))
                    .mod(P))
            .orElseThrow();

    static Optional<PlainEdwards> decompress(BigInteger z) {
        BigInteger y = z.clearBit(255).mod(P);
        BigInteger yy = y.multiply(y);
        BigInteger xx = yy.subtract(BigInteger.ONE)
                .multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) {
            x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xx)) {
            return Optional.empty();
        }
        return Optional.of(new PlainEdwards(
                x.testBit(0) == z.testBit(255) ? x : P.subtract(x).mod(P), y));
    }

    PlainEdwards times(PlainEdwards other) {
        BigInteger one = BigInteger.ONE;
        BigInteger k =
                D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
        BigInteger cross = x.multiply(other.y).add(y.multiply(other.x));
        BigInteger straight = y.multiply(other.y).add(x.multiply(other.x));
        return new PlainEdwards(
                cross.multiply(one.add(k).modInverse(P)).mod(P),
                straight.multiply(one.subtract(k).modInverse(P)).mod(P));
    }

    PlainEdwards inverse() {
        return new PlainEdwards(P.subtract(x).mod(P), y);
    }

    PlainEdwards pow(BigInteger exponent) {
        PlainEdwards power = IDENTITY;
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            power = power.times(power);
            if (exponent.testBit(i)) {
                power = power.times(this);
            }
        }
        return power;
    }

    String text() {
        String hex = (x.testBit(0) ? y.setBit(255) : y).toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }

    /** The eight points of order 1, 2, 4 and 8; the first is the neutral element. */
    static List<PlainEdwards> torsion() {
        for (BigInteger y = BigInteger.TWO; ; y = y.add(BigInteger.ONE)) {
            Optional<PlainEdwards> point = decompress(y);
            if (point.isPresent()) {
                PlainEdwards eighth = point.get().pow(Q);
                if (!eighth.pow(BigInteger.valueOf(4)).equals(IDENTITY)) {
                    List<PlainEdwards> torsion = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        torsion.add(eighth.pow(BigInteger.valueOf(i)));
                    }
                    return torsion;
                }
            }
        }
    }

    /** The same point for the fast arithmetic, whatever its order. */
    EdwardsElement fast() {
        long[] point = new long[EdwardsCurve.POINT];
        System.arraycopy(EdwardsConstants.limbs(x), 0, point, 0, 5);
        System.arraycopy(EdwardsConstants.limbs(y), 0, point, 5, 5);
        point[10] = 1;
        System.arraycopy(EdwardsConstants.limbs(x.multiply(y).mod(P)), 0, point, 15, 5);
        return new EdwardsElement(point);
    }
}
