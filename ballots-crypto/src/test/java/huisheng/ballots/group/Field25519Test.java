package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Limbs against plain integers, with limbs at the edges of what is promised. */
class Field25519Test {
    private static final BigInteger P = EdwardsConstants.P;
    /** Every limb above -2^16 and below this. */
    private static final long TIGHT = (1L << 51) + (1L << 16);
    /** A little below 2^52.5, whose square a product still takes. */
    private static final long LOOSE = 181L << 45;

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
        Field25519.plus(r, 0, b, 0, c, 0);
        assertThat(value(r)).isEqualTo(value(b).add(value(c)).mod(P));
        Field25519.negate(r, 0, a, 0);
        assertThat(value(r)).isEqualTo(value(a).negate().mod(P));
        assertTight(r);
        long[] wide = {1L << 62, -a[1], -1L << 62, a[3], -1L << 62};
        Field25519.carry(r, 0, wide, 0);
        assertThat(value(r)).isEqualTo(value(wide));
        assertTight(r);
    }

    @Property(tries = 1000)
    void the_reduced_form_is_the_number_below_p(@ForAll("loose") long[] a) {
        long[] r = new long[5];
        Field25519.reduce(r, 0, a, 0);
        assertBetween(0, Field25519.MASK, r);
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

    @Property(tries = 200)
    void limbs_of_every_sign_at_the_very_bound_still_multiply(
            @ForAll("signs") long[] signs, @ForAll("signs") long[] others) {
        long[] wide = times(1L << 53, signs);
        long[] narrow = times(1L << 52, others);
        long[] even = times(LOOSE, signs);
        long[] r = new long[5];
        Field25519.multiply(r, 0, wide, 0, narrow, 0);
        assertThat(value(r)).isEqualTo(value(wide).multiply(value(narrow)).mod(P));
        assertTight(r);
        Field25519.multiply(r, 0, narrow, 0, wide, 0);
        assertThat(value(r)).isEqualTo(value(wide).multiply(value(narrow)).mod(P));
        assertTight(r);
        Field25519.square(r, 0, even, 0);
        assertThat(value(r)).isEqualTo(value(even).pow(2).mod(P));
        assertTight(r);
    }

    @Provide
    Arbitrary<long[]> signs() {
        return Arbitraries.of(-1L, 1L).array(Long[].class).ofSize(5).map(Field25519Test::unboxed);
    }

    private static long[] times(long factor, long[] limbs) {
        return Arrays.stream(limbs).map(limb -> factor * limb).toArray();
    }

    @Provide
    Arbitrary<long[]> loose() {
        return limbs(-LOOSE, LOOSE);
    }

    @Provide
    Arbitrary<long[]> tight() {
        return limbs(1 - (1L << 16), TIGHT - 1);
    }

    private static Arbitrary<long[]> limbs(long least, long greatest) {
        long full = Field25519.MASK;
        Arbitrary<Long> limb = Arbitraries.oneOf(
                Arbitraries.longs().between(least, greatest),
                Arbitraries.of(
                        least,
                        least + 1,
                        -1L,
                        0L,
                        1L,
                        18L,
                        19L,
                        full - 19,
                        full - 18,
                        full - 1,
                        full,
                        full + 1,
                        greatest - 1,
                        greatest));
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
        assertBetween(1 - (1L << 16), TIGHT - 1, limbs);
    }

    private static void assertBetween(long least, long greatest, long[] limbs) {
        for (long limb : limbs) {
            assertThat(limb).isBetween(least, greatest);
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
