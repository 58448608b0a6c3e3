package huisheng.ballots.group;

import static huisheng.ballots.group.Edwards25519.D;
import static huisheng.ballots.group.Edwards25519.P;

import java.math.BigInteger;

/** A point of edwards25519 in affine coordinates. */
final class EdwardsElement extends Element {
    private final BigInteger x;
    private final BigInteger y;

    EdwardsElement(BigInteger x, BigInteger y) {
        this.x = x;
        this.y = y;
    }

    BigInteger x() {
        return x;
    }

    @Override
    public Group group() {
        return Edwards25519.GROUP;
    }

    @Override
    public Element times(Element element) {
        return times((EdwardsElement) element);
    }

    private EdwardsElement times(EdwardsElement other) {
        BigInteger xx = x.multiply(other.x).mod(P);
        BigInteger yy = y.multiply(other.y).mod(P);
        BigInteger dxxyy = D.multiply(xx).mod(P).multiply(yy).mod(P);
        BigInteger cross = x.multiply(other.y).add(y.multiply(other.x));
        BigInteger one = BigInteger.ONE;
        return new EdwardsElement(
                cross.multiply(one.add(dxxyy).modInverse(P)).mod(P),
                yy.add(xx).multiply(one.subtract(dxxyy).modInverse(P)).mod(P));
    }

    @Override
    public Element inverse() {
        return new EdwardsElement(x.negate().mod(P), y);
    }

    @Override
    public Element powVartime(Scalar exponent) {
        return powVartime(exponent.in(group().scalars));
    }

    EdwardsElement powVartime(BigInteger exponent) {
        EdwardsElement power = new EdwardsElement(BigInteger.ZERO, BigInteger.ONE);
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            power = power.times(power);
            if (exponent.testBit(i)) {
                power = power.times(this);
            }
        }
        return power;
    }

    @Override
    public Element pow(SecretScalar exponent) {
        EdwardsElement power = new EdwardsElement(BigInteger.ZERO, BigInteger.ONE);
        EdwardsElement[] choice = {power, this};
        int[] limbs = exponent.limbs(group().scalars);
        for (int i = 32 * limbs.length - 1; i >= 0; i--) {
            power = power.times(power).times(choice[limbs[i / 32] >>> (i % 32) & 1]);
        }
        return power;
    }

    @Override
    public boolean isIdentity() {
        return x.signum() == 0 && y.equals(BigInteger.ONE);
    }

    @Override
    public String toText() {
        BigInteger compressed = x.testBit(0) ? y.setBit(255) : y;
        String hex = compressed.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdwardsElement point && point.x.equals(x) && point.y.equals(y);
    }

    @Override
    public int hashCode() {
        return y.hashCode();
    }
}
