package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Limbs against plain integers, with limbs at the edges of what is promised. */
class Field25519Test {
    private static final BigInteger P = EdwardsConstants.P;
    private static final long TIGHT = (1L << 51) + (1L << 15);
    private static final long LOOSE = 1L << 54;

    @Property(tries = 3000)
    void products_agree_with_integers_and_are_tight(@ForAll("loose") long[] a, @ForAll("loose") long[] b) {
        long[] r = new long[5];
        Field25519.multiply(r, 0, a, 0, b, 0);
        assertThat(value(r)).isEqualTo(value(a).multiply(value(b)).mod(P));
        assertTight(r);
        Field25519.square(r, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).pow(2).mod(P));
        assertTight(r);
    }

    @Property(tries = 1000)
    void sums_and_differences_agree_with_integers(
            @ForAll("tight") long[] a, @ForAll("tight") long[] b, @ForAll("tight") long[] c) {
        long[] r = new long[5];
        Field25519.minus(r, 0, a, 0, b, 0);
        assertThat(value(r)).isEqualTo(value(a).subtract(value(b)).mod(P));
        assertBelow(TIGHT + (1L << 52), r);
        Field25519.plus(r, 0, b, 0, c, 0);
        assertThat(value(r)).isEqualTo(value(b).add(value(c)).mod(P));
        Field25519.minusSum(r, 0, a, 0, r, 0);
        assertThat(value(r))
                .isEqualTo(value(a).subtract(value(b)).subtract(value(c)).mod(P));
        assertBelow(LOOSE, r);
        Field25519.negate(r, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).negate().mod(P));
        assertTight(r);
        Field25519.carry(r, 0, new long[] {Long.MAX_VALUE, a[1], Long.MAX_VALUE, a[3], Long.MAX_VALUE}, 0);
        assertBelow(LOOSE, r);
    }

    @Property(tries = 1000)
    void the_reduced_form_is_the_number_below_p(@ForAll("loose") long[] a) {
        long[] r = new long[5];
        Field25519.reduce(r, 0, a, 0);
        assertBelow(Field25519.MASK + 1, r);
        assertThat(plain(r)).isEqualTo(plain(a).mod(P));
        long[] words = new long[4];
        Field25519.toWords(words, 0, a, 0);
        BigInteger fromWords = BigInteger.ZERO;
        for (int i = 3; i >= 0; i--) {
            fromWords = fromWords.shiftLeft(64).add(new BigInteger(Long.toUnsignedString(words[i])));
        }
        assertThat(fromWords).isEqualTo(plain(r));
        Field25519.fromWords(r, 0, words, 0);
        assertThat(plain(r)).isEqualTo(fromWords);
        assertThat(Field25519.sign(a, 0)).isEqualTo(fromWords.testBit(0) ? 1 : 0);
        assertThat(Field25519.isZero(a, 0)).isEqualTo(fromWords.signum() == 0);
    }

    @Property(tries = 100)
    void inversion_and_root_powers_agree_with_integers(@ForAll("loose") long[] a) {
        long[] r = new long[5];
        Field25519.invert(r, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).modPow(P.subtract(BigInteger.TWO), P));
        Field25519.powerForRoots(r, 0, a, 0);
        BigInteger exponent = P.subtract(BigInteger.valueOf(5)).shiftRight(3);
        assertThat(value(r)).isEqualTo(value(a).modPow(exponent, P));
    }

    @Test
    void numbers_around_p_reduce_to_numbers_around_zero() {
        for (int i = -20; i <= 18; i++) {
            BigInteger number = P.add(BigInteger.valueOf(i));
            long[] r = EdwardsConstants.limbs(number);
            Field25519.reduce(r, 0, r, 0);
            assertThat(plain(r)).isEqualTo(number.mod(P));
        }
    }

    @Test
    void the_greatest_loose_limbs_still_multiply() {
        long[] a = {LOOSE - 1, LOOSE - 1, LOOSE - 1, LOOSE - 1, LOOSE - 1};
        long[] r = new long[5];
        Field25519.multiply(r, 0, a, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).pow(2).mod(P));
        assertTight(r);
        Field25519.square(r, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).pow(2).mod(P));
        assertTight(r);
    }

    @Provide
    Arbitrary<long[]> loose() {
        return limbs(LOOSE - 1);
    }

    @Provide
    Arbitrary<long[]> tight() {
        return limbs(TIGHT - 1);
    }

    private static Arbitrary<long[]> limbs(long greatest) {
        long full = Field25519.MASK;
        Arbitrary<Long> limb = Arbitraries.oneOf(
                Arbitraries.longs().between(0, greatest),
                Arbitraries.of(
                        0L, 1L, 18L, 19L, full - 19, full - 18, full - 1, full, full + 1, greatest - 1, greatest));
        return limb.array(Long[].class).ofSize(5).map(Field25519Test::unboxed);
    }

    private static long[] unboxed(Long[] boxed) {
        long[] limbs = new long[boxed.length];
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = boxed[i];
        }
        return limbs;
    }

    private static void assertTight(long[] limbs) {
        assertBelow(TIGHT, limbs);
    }

    private static void assertBelow(long bound, long[] limbs) {
        for (long limb : limbs) {
            assertThat(limb).isBetween(0L, bound - 1);
        }
    }

    private static BigInteger value(long[] limbs) {
        return plain(limbs).mod(P);
    }

    private static BigInteger plain(long[] limbs) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 4; i >= 0; i--) {
            value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return value;
    }
}
