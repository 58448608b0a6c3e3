package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupLawsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void powers_by_secret_public_and_table_agree(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        Element base = group.derivedGenerator(7);
        FixedBase table = group.fixedBase(base);
        for (SecretScalar secret : List.of(
                group.randomSecret(Randomness.system()),
                group.secret(0),
                group.secret(1),
                group.secret(1).negate())) {
            Scalar exponent = secret.reveal();
            Element power = base.powVartime(exponent);
            assertThat(base.pow(secret)).isEqualTo(power);
            assertThat(table.pow(secret)).isEqualTo(power);
            assertThat(table.powVartime(exponent)).isEqualTo(power);
            assertThat(base.powVartime(exponent.negate())).isEqualTo(power.inverse());
            assertThat(group.sharedPowersVartime(base, List.of(exponent)))
                    .isEqualTo(new SharedPowers(true, List.of(power)));
            assertThat(group.powersVartime(base, List.of(exponent, exponent.negate())))
                    .containsExactly(power, power.inverse());
            assertThat(table.timesPowVartime(power, exponent)).isEqualTo(power.times(power));
            assertThat(table.timesPowVartime(power.inverse(), exponent).isIdentity())
                    .isTrue();
            assertThat(group.decode(power.toText())).isEqualTo(power).hasSameHashCodeAs(power);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void a_product_of_powers_is_the_power_of_the_sum(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        Element base = group.derivedGenerator(3);
        Scalar a = group.randomScalar(Randomness.system());
        Scalar b = group.randomScalar(Randomness.system());
        assertThat(group.productOfPowersVartime(List.of(base, base), List.of(a, b)))
                .isEqualTo(base.powVartime(a.plus(b)));
        assertThat(group.product(List.of(base, base.inverse()))).isEqualTo(group.identity());
        assertThat(group.product(List.of()).isIdentity()).isTrue();
        assertThat(a.times(a.inverse()).toText()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void a_secret_bit_chooses_between_two_elements(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        Element one = group.derivedGenerator(1);
        Element zero = group.derivedGenerator(2);
        assertThat(group.choose(group.secret(1), one, zero)).isEqualTo(one);
        assertThat(group.choose(group.secret(0), one, zero)).isEqualTo(zero);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "RFC-3526-2048"})
    void embedded_integers_are_read_back(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        int[] values = {7, 0, 255, 1};
        assertThat(group.toInts(4, group.ofInts(values))).isEqualTo(values);
        assertThatThrownBy(() -> group.ofInts(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group.ofInts(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group.ofInts(new int[group.longestInts() + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void arithmetic_on_secrets_agrees_with_big_integers(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        BigInteger q = group.order();
        for (int i = 0; i < 200; i++) {
            SecretScalar a = i == 0 ? group.secret(0) : group.randomSecret(Randomness.system());
            SecretScalar b = i == 1 ? group.secret(1).negate() : group.randomSecret(Randomness.system());
            BigInteger x = a.reveal().toBigInteger();
            BigInteger y = b.reveal().toBigInteger();
            assertThat(a.plus(b).reveal().toBigInteger()).isEqualTo(x.add(y).mod(q));
            assertThat(a.minus(b).reveal().toBigInteger())
                    .isEqualTo(x.subtract(y).mod(q));
            assertThat(a.times(b).reveal().toBigInteger())
                    .isEqualTo(x.multiply(y).mod(q));
            assertThat(a.times(b.reveal()).reveal()).isEqualTo(a.reveal().times(b.reveal()));
            assertThat(a.plus(b.reveal()).reveal()).isEqualTo(a.reveal().plus(b.reveal()));
            assertThat(a.minus(b.reveal()).reveal()).isEqualTo(a.reveal().minus(b.reveal()));
            assertThat(a.negate().reveal()).isEqualTo(a.reveal().negate());
        }
    }

    @Test
    void a_secret_prints_nothing_and_is_gone_once_destroyed() {
        SecretScalar secret = Group.ed25519().randomSecret(Randomness.system());
        assertThat(secret).hasToString("withheld");
        assertThat(secret).isNotEqualTo(secret.plus(Group.ed25519().scalar(0)));
        secret.destroy();
        assertThat(secret.isDestroyed()).isTrue();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void elements_and_scalars_of_two_groups_do_not_mix() throws MalformedEncoding {
        Group a = Group.byName("BELENIOS-2048");
        Group b = Group.byName("RFC-3526-2048");
        assertThatThrownBy(() -> a.generator().times(b.generator())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.generator().powVartime(b.scalar(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.generator().pow(b.secret(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.scalar(2).plus(b.scalar(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "01", " 1", "1 ", "0x1", "1e3", "١"})
    void E4_a_scalar_has_one_spelling(String text) {
        assertThatThrownBy(() -> Group.ed25519().decodeScalar(text)).isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void E4_a_scalar_is_below_the_order() throws MalformedEncoding {
        BigInteger q = Group.ed25519().order();
        assertThatThrownBy(() -> Group.ed25519().decodeScalar(q.toString())).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> Group.ed25519().decodeScalarLikeStock(q.toString()))
                .isInstanceOf(MalformedEncoding.class);
        BigInteger last = q.subtract(BigInteger.ONE);
        assertThat(Group.ed25519().decodeScalar(last.toString()).toBigInteger()).isEqualTo(last);
        assertThat(Group.ed25519()
                        .decodeScalarLikeStock("0x0" + last.toString(16))
                        .toBigInteger())
                .isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ed25519", "Ed25519 ", "Curve25519", "RFC-3526-1024", "{\"p\":\"23\"}"})
    void E6_only_the_three_names_are_groups(String name) {
        assertThatThrownBy(() -> Group.byName(name)).isInstanceOf(MalformedEncoding.class);
    }
}
