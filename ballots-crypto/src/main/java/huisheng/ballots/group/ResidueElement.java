package huisheng.ballots.group;

import java.math.BigInteger;

/** An element of a subgroup of the integers modulo a prime. */
final class ResidueElement extends Element {
    private static final int WINDOW = 4;
    private final ResidueGroup group;
    private final BigInteger value;

    ResidueElement(ResidueGroup group, BigInteger value) {
        this.group = group;
        this.value = value;
    }

    BigInteger value() {
        return value;
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public Element times(Element other) {
        group.requireOwn(other);
        return of(value.multiply(((ResidueElement) other).value).mod(group.p()));
    }

    @Override
    public Element inverse() {
        return of(value.modInverse(group.p()));
    }

    @Override
    public Element powVartime(Scalar exponent) {
        return of(value.modPow(exponent.in(group.scalars), group.p()));
    }

    /** Fixed windows from the top; every entry of the table is read for every window. */
    @Override
    public Element pow(SecretScalar exponent) {
        Modulus field = group.field();
        int[][] table = powers(field);
        int[] limbs = exponent.limbs(group.scalars);
        int[] power = table[0];
        for (int shift = 32 * limbs.length - WINDOW; shift >= 0; shift -= WINDOW) {
            for (int i = 0; i < WINDOW; i++) {
                power = field.montgomery(power, power);
            }
            int digit = limbs[shift / 32] >>> shift % 32 & (1 << WINDOW) - 1;
            power = field.montgomery(power, select(table, digit));
        }
        return of(field.toBigInteger(field.fromMontgomery(power)));
    }

    private int[][] powers(Modulus field) {
        int[][] table = new int[1 << WINDOW][];
        table[0] = field.toMontgomery(field.limbs(1));
        int[] base = field.toMontgomery(field.limbs(value));
        for (int i = 1; i < table.length; i++) {
            table[i] = field.montgomery(table[i - 1], base);
        }
        return table;
    }

    private static int[] select(int[][] table, int digit) {
        int[] selected = new int[table[0].length];
        for (int entry = 0; entry < table.length; entry++) {
            int mask = ((entry ^ digit) - 1) >> 31;
            for (int i = 0; i < selected.length; i++) {
                selected[i] |= table[entry][i] & mask;
            }
        }
        return selected;
    }

    private ResidueElement of(BigInteger result) {
        return new ResidueElement(group, result);
    }

    @Override
    public boolean isIdentity() {
        return value.equals(BigInteger.ONE);
    }

    @Override
    public String toText() {
        return value.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidueElement element && element.group == group && element.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
