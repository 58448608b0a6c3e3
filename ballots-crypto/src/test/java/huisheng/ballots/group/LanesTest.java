package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight in lock step against one by one: numbers at the edges of what is promised, points of every order, odd exponents. */
class LanesTest {
    private static final Edwards25519 ED = Edwards25519.GROUP;
    private static final Optional<Lanes> LANES = Lanes.ofThisMachine();
    private static final BigInteger P = EdwardsConstants.P;
    /** A little below 2^52.5, whose square a product still takes. */
    private static final long LOOSE = 181L << 45;

    private static final long[] EDGES = {
        0,
        1,
        -1,
        18,
        19,
        Field25519.MASK,
        Field25519.MASK - 18,
        Field25519.MASK - 19,
        Field25519.MASK + (1 << 16),
        1 - (1 << 16),
        1L << 51,
        1L << 52,
        -1L << 52,
        LOOSE,
        -LOOSE
    };

    @BeforeEach
    void only_where_there_are_lanes() {
        assumeTrue(
                LANES.isPresent(),
                "no lanes here: -Dballots.lanes=off, no module jdk.incubator.vector, or no registers of 512 bits");
    }

    @Test
    void products_and_squares_agree_with_integers_in_every_lane_and_are_tight() {
        everySeed(2000, LanesTest::productsAndSquares);
    }

    private static void productsAndSquares(Random random) {
        long[][] a = numbers(random);
        long[][] b = numbers(random);
        long[] rows = new long[2 * LaneField.NUMBER];
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            LaneCurve.put(rows, 0, lane, a[lane]);
            LaneCurve.put(rows, LaneField.NUMBER, lane, b[lane]);
        }
        long[] products = new long[LaneField.NUMBER];
        LaneField.multiply(products, 0, rows, 0, rows, LaneField.NUMBER);
        LaneField.square(rows, 0, rows, 0);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            assertIs(plain(a[lane]).multiply(plain(b[lane])), products, lane);
            assertIs(plain(a[lane]).pow(2), rows, lane);
        }
    }

    /** As many fresh seeds; the one that fails is told. A property library counts a missing module as a failure. */
    private static void everySeed(int tries, Consumer<Random> test) {
        long first = new Random().nextLong();
        for (long seed = first; seed < first + tries; seed++) {
            try {
                test.accept(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void assertIs(BigInteger expected, long[] rows, int lane) {
        long[] limbs = new long[5];
        for (int i = 0; i < 5; i++) {
            limbs[i] = rows[Lanes.WIDTH * i + lane];
            assertThat(limbs[i]).isBetween(1L - (1 << 16), (1L << 51) + (1 << 16) - 1);
        }
        assertThat(plain(limbs).mod(P)).isEqualTo(expected.mod(P));
    }

    private static long[][] numbers(Random random) {
        long[][] numbers = new long[Lanes.WIDTH][5];
        for (long[] number : numbers) {
            int kind = random.nextInt(4);
            BigInteger near =
                    P.multiply(BigInteger.valueOf(random.nextInt(2))).add(BigInteger.valueOf(random.nextInt(3) - 1));
            long[] small = EdwardsConstants.limbs(near.max(BigInteger.ZERO));
            for (int i = 0; i < 5; i++) {
                number[i] = kind == 0
                        ? small[i]
                        : kind == 1 ? EDGES[random.nextInt(EDGES.length)] : random.nextLong(-LOOSE, LOOSE + 1);
            }
        }
        return numbers;
    }

    private static BigInteger plain(long[] limbs) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 4; i >= 0; i--) {
            sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return sum;
    }

    @Test
    void powers_and_membership_are_those_of_one_by_one_for_any_number_of_bases() {
        everySeed(60, LanesTest::sharedPowers);
    }

    private static void sharedPowers(Random random) {
        List<PowersAsked> asked = new ArrayList<>();
        int n = 1 + random.nextInt(20);
        for (int i = 0; i < n; i++) {
            List<Scalar> exponents = new ArrayList<>();
            for (int e = random.nextInt(4); e > 0; e--) {
                exponents.add(exponent(random));
            }
            EdwardsElement base = base(random);
            asked.add(new PowersAsked(base, exponents, random.nextBoolean() && ED.isMember(base)));
        }
        List<SharedPowers> together = EdwardsManyPowers.inLanesVartime(LANES.orElseThrow(), asked);
        List<SharedPowers> alone = ED.oneByOneVartime(asked);
        for (int i = 0; i < n; i++) {
            assertThat(together.get(i).baseIsMember()).isEqualTo(alone.get(i).baseIsMember());
            assertThat(together.get(i).powers()).isEqualTo(alone.get(i).powers());
            assertThat(ED.toTexts(together.get(i).powers()))
                    .isEqualTo(ED.toTexts(alone.get(i).powers()));
        }
    }

    @Test
    void powers_of_a_prepared_base_are_those_of_one_by_one() {
        everySeed(60, LanesTest::preparedPowers);
    }

    private static void preparedPowers(Random random) {
        List<Element> factors = new ArrayList<>();
        List<Scalar> exponents = new ArrayList<>();
        List<Element> alone = new ArrayList<>();
        FixedBase table = ED.generatorPowers();
        int n = Lanes.enough() + random.nextInt(10);
        for (int i = 0; i < n; i++) {
            factors.add(base(random));
            exponents.add(exponent(random));
            alone.add(table.timesPowVartime(factors.get(i), exponents.get(i)));
        }
        assertThat(table.timesPowersVartime(factors, exponents)).isEqualTo(alone);
    }

    @Test
    void points_of_small_order_and_their_sums_with_members_are_no_members_in_any_lane() {
        List<PowersAsked> asked = new ArrayList<>();
        List<Boolean> members = new ArrayList<>();
        for (PlainEdwards torsion : PlainEdwards.torsion()) {
            for (int i = 0; i < 3; i++) {
                EdwardsElement point =
                        EdwardsElement.of(torsion.fast().times(ED.generator().powVartime(ED.scalar(i))));
                asked.add(new PowersAsked(point, List.of(ED.scalar(5)), false));
                members.add(torsion.fast().isIdentity());
            }
        }
        List<SharedPowers> answers = EdwardsManyPowers.inLanesVartime(LANES.orElseThrow(), asked);
        assertThat(answers.stream().map(SharedPowers::baseIsMember)).isEqualTo(members);
        assertThat(members).contains(true, false);
    }

    private static EdwardsElement base(Random random) {
        Element base = ED.generator().powVartime(exponent(random));
        if (random.nextInt(3) == 0) {
            base = base.times(PlainEdwards.torsion().get(random.nextInt(8)).fast());
        }
        return EdwardsElement.of(base);
    }

    private static Scalar exponent(Random random) {
        BigInteger q = EdwardsConstants.Q;
        return switch (random.nextInt(6)) {
            case 0 -> ED.scalar(BigInteger.valueOf(random.nextInt(17)));
            case 1 -> ED.scalar(q.subtract(BigInteger.valueOf(1 + random.nextInt(17))));
            case 2 -> ED.scalar(BigInteger.ONE.shiftLeft(random.nextInt(253)).mod(q));
            case 3 ->
                ED.scalar(BigInteger.ONE
                        .shiftLeft(252)
                        .subtract(BigInteger.ONE)
                        .divide(BigInteger.valueOf(15))
                        .multiply(BigInteger.valueOf(8)));
            default -> ED.scalar(new BigInteger(252, random));
        };
    }
}
