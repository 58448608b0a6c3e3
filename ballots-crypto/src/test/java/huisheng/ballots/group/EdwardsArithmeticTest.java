package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** The fast arithmetic against the plain one, on points of every order. */
class EdwardsArithmeticTest {
    private static final Group ED = Group.ed25519();
    private static final String LAST = "7237005577332262213973186563042994240857116359379907606001950938285454250988";

    @Test
    void every_pair_of_points_multiplies_and_divides_as_on_plain_integers() {
        List<PlainEdwards> points = pointsOfEveryKind();
        for (PlainEdwards a : points) {
            assertThat(a.fast().toText()).isEqualTo(a.text());
            assertThat(a.fast().inverse().toText()).isEqualTo(a.inverse().text());
            for (PlainEdwards b : points) {
                Element product = a.fast().times(b.fast());
                assertThat(product.toText()).isEqualTo(a.times(b).text());
                assertThat(a.fast().over(b.fast()).toText())
                        .isEqualTo(a.times(b.inverse()).text());
                assertThat(product.isIdentity()).isEqualTo(a.times(b).equals(PlainEdwards.IDENTITY));
                assertThat(a.fast().equals(b.fast())).isEqualTo(a.equals(b));
                assertThat(product.over(b.fast())).isEqualTo(a.fast());
            }
        }
    }

    @Property(tries = 60)
    void powers_of_every_kind_agree_with_plain_integers(@ForAll @BigRange(min = "0", max = LAST) BigInteger exponent) {
        PlainEdwards base = PlainEdwards.GENERATOR.pow(BigInteger.valueOf(11));
        String expected = base.pow(exponent).text();
        Scalar open = ED.scalar(exponent);
        SecretScalar secret = ED.secretFromBytes(exponent.toByteArray());
        assertThat(base.fast().powVartime(open).toText()).isEqualTo(expected);
        assertThat(base.fast().pow(secret).toText()).isEqualTo(expected);
        assertThat(TABLE.powVartime(open).toText()).isEqualTo(expected);
        assertThat(TABLE.pow(secret).toText()).isEqualTo(expected);
        SharedPowers shared = ED.sharedPowersVartime(base.fast(), List.of(open, open.negate(), ED.scalar(0)));
        assertThat(shared.baseIsMember()).isTrue();
        assertThat(shared.get(0).toText()).isEqualTo(expected);
        assertThat(shared.get(1).toText())
                .isEqualTo(base.pow(exponent).inverse().text());
        assertThat(shared.get(2).isIdentity()).isTrue();
        assertThat(ED.powersVartime(base.fast(), List.of(open, ED.scalar(0), open.negate())))
                .isEqualTo(List.of(shared.get(0), shared.get(2), shared.get(1)));
        Element factor = PlainEdwards.GENERATOR.pow(BigInteger.valueOf(5)).fast();
        assertThat(TABLE.timesPowVartime(factor, open)).isEqualTo(shared.get(0).times(factor));
        assertThat(factor).isEqualTo(ED.generator().powVartime(ED.scalar(5)));
    }

    private static final FixedBase TABLE = ED.fixedBase(ED.generator().powVartime(ED.scalar(11)));

    @Test
    void edge_exponents_have_the_same_power_by_every_way() {
        Element base = ED.generator().powVartime(ED.scalar(11));
        for (int bit = 0; bit <= 252; bit++) {
            for (int off = -1; off <= 1; off++) {
                BigInteger exponent = BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(off));
                Scalar open = ED.scalar(exponent);
                Element expected = base.powVartime(open);
                assertThat(TABLE.powVartime(open)).isEqualTo(expected);
                SecretScalar secret = ED.secretFromBytes(exponent.toByteArray());
                assertThat(TABLE.pow(secret)).isEqualTo(expected);
                assertThat(base.pow(secret)).isEqualTo(expected);
                assertThat(ED.sharedPowersVartime(base, List.of(open)).get(0)).isEqualTo(expected);
                assertThat(ED.powersVartime(base, List.of(open)).get(0)).isEqualTo(expected);
                assertThat(TABLE.timesPowVartime(base, open)).isEqualTo(expected.times(base));
            }
        }
    }

    @Test
    void small_powers_are_the_powers_at_every_size_of_the_bound() {
        for (int bits = 0; bits <= 30; bits++) {
            for (int value : new int[] {0, 1, (1 << bits) - 1, (1 << bits) / 2, (1 << bits) / 3}) {
                if (value < 1 << bits) {
                    assertThat(TABLE.powOfSmall(ED.secret(value), bits)).isEqualTo(TABLE.powVartime(ED.scalar(value)));
                }
            }
        }
    }

    @Test
    void products_of_powers_agree_for_every_number_of_bases() {
        Random random = new Random(7);
        for (int n : new int[] {0, 1, 2, 3, 127, 128, 129, 300, 1000}) {
            List<Element> bases = new ArrayList<>();
            List<Scalar> exponents = new ArrayList<>();
            Element expected = ED.identity();
            Element product = ED.identity();
            for (int i = 0; i < n; i++) {
                Element base = ED.generator().powVartime(ED.scalar(random.nextInt(50)));
                Scalar exponent = ED.scalar(new BigInteger(random.nextInt(4) == 0 ? 20 : 255, random));
                bases.add(base);
                exponents.add(exponent);
                expected = expected.times(base.powVartime(exponent));
                product = product.times(base);
            }
            assertThat(ED.productOfPowersVartime(bases, exponents)).isEqualTo(expected);
            List<SecretScalar> secrets =
                    exponents.stream().map(one -> ED.secret(0).plus(one)).toList();
            assertThat(ED.productOfPowers(bases, secrets)).isEqualTo(expected);
            assertThat(ED.product(bases)).isEqualTo(product);
        }
    }

    @Test
    void digits_of_any_width_add_up_to_the_number() {
        Random random = new Random(3);
        for (int w = 2; w <= 16; w++) {
            for (int i = 0; i < 200; i++) {
                BigInteger number = new BigInteger(i, random);
                BigInteger sum = BigInteger.ZERO;
                int[] digits = Digits.signedVartime(number, w);
                for (int j = 0; j < digits.length; j++) {
                    assertThat(Math.abs(digits[j])).isLessThanOrEqualTo(1 << w - 1);
                    sum = sum.add(BigInteger.valueOf(digits[j]).shiftLeft(w * j));
                }
                assertThat(sum).isEqualTo(number);
            }
        }
    }

    @Test
    void many_texts_at_once_are_the_texts_one_by_one() {
        List<Element> elements = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (PlainEdwards point : pointsOfEveryKind()) {
            elements.add(point.fast().times(ED.generator()));
            texts.add(point.times(PlainEdwards.GENERATOR).text());
        }
        assertThat(ED.toTexts(elements)).isEqualTo(texts);
        assertThat(ED.toTexts(List.of())).isEmpty();
    }

    private static List<PlainEdwards> pointsOfEveryKind() {
        List<PlainEdwards> points = new ArrayList<>(PlainEdwards.torsion());
        PlainEdwards g = PlainEdwards.GENERATOR;
        for (PlainEdwards torsion : PlainEdwards.torsion()) {
            points.add(g.times(torsion));
            points.add(g.inverse().times(torsion));
            points.add(g.pow(BigInteger.valueOf(1234567)).times(torsion));
        }
        return points;
    }
}
