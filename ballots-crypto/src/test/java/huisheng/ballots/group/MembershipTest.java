package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not pass for an element, one by one and among many. */
class MembershipTest {
    private static final Group ED = Group.ed25519();
    private static final List<PlainEdwards> TORSION = PlainEdwards.torsion();

    @Test
    void E1_random_texts_are_elements_or_malformed_and_nothing_else() {
        Random random = new Random(1);
        int onCurve = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String text = HexFormat.of().formatHex(bytes);
            try {
                assertThat(ED.decodeUnchecked(text).toText()).isEqualTo(text);
                onCurve++;
            } catch (MalformedEncoding e) {
                assertThat(e).hasMessageContaining("curve");
            }
        }
        assertThat(onCurve).isBetween(850, 1150);
    }

    @Test
    void E2_a_member_times_any_torsion_point_is_refused() throws MalformedEncoding {
        PlainEdwards member = PlainEdwards.GENERATOR.pow(BigInteger.valueOf(99));
        assertThat(ED.decode(member.text())).isEqualTo(member.fast());
        for (PlainEdwards torsion : TORSION.subList(1, 8)) {
            for (PlainEdwards bad : List.of(torsion, member.times(torsion))) {
                assertThatThrownBy(() -> ED.decode(bad.text())).isInstanceOf(MalformedEncoding.class);
                assertThatThrownBy(() -> ED.decodeLikeStock(bad.text())).isInstanceOf(MalformedEncoding.class);
                assertThat(ED.isMember(ED.decodeUnchecked(bad.text()))).isFalse();
                assertThat(ED.sharedPowersVartime(bad.fast(), List.of(ED.scalar(5)))
                                .baseIsMember())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 159, 160, 161, 1000})
    void P7_one_torsion_point_among_many_members_is_found(int n) {
        List<Element> members = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            members.add(ED.generator().powVartime(ED.scalar(i + 2)));
        }
        assertThat(ED.areMembers(members)).isTrue();
        for (PlainEdwards torsion : TORSION.subList(1, 8)) {
            for (int position : new int[] {0, n / 2, n - 1}) {
                List<Element> spoilt = new ArrayList<>(members);
                spoilt.set(position, spoilt.get(position).times(torsion.fast()));
                assertThat(ED.areMembers(spoilt)).isFalse();
            }
        }
    }

    @Test
    void P7_torsion_points_that_cancel_each_other_are_found() {
        List<Element> spoilt = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            spoilt.add(ED.generator()
                    .powVartime(ED.scalar(i + 2))
                    .times(TORSION.get(4).fast()));
        }
        assertThat(ED.isMember(ED.product(spoilt))).isTrue();
        assertThat(ED.areMembers(spoilt)).isFalse();
    }

    @Test
    void P7_the_batched_test_alone_agrees_with_the_single_one() {
        for (int n : new int[] {1, 2, 10, 400}) {
            List<EdwardsElement> members = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                members.add((EdwardsElement) ED.generator().powVartime(ED.scalar(i + 2)));
            }
            assertThat(byChoices(members)).isTrue();
            members.set(n - 1, (EdwardsElement)
                    members.get(n - 1).times(TORSION.get(4).fast()));
            assertThat(byChoices(members)).isFalse();
        }
    }

    private static boolean byChoices(List<EdwardsElement> elements) {
        return EdwardsMembership.areMembersByChoices(EdwardsProducts.affineAddends(elements), elements.size());
    }

    @Test
    void E3_there_are_21_second_spellings_and_all_are_refused() {
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            spellings.add(EdwardsConstants.P.add(BigInteger.valueOf(i)).toString(16));
        }
        spellings.add(BigInteger.ONE.setBit(255).toString(16));
        spellings.add(EdwardsConstants.P.subtract(BigInteger.ONE).setBit(255).toString(16));
        for (String spelling : spellings) {
            String text = "0".repeat(64 - spelling.length()) + spelling;
            assertThatThrownBy(() -> ED.decode(text)).isInstanceOf(MalformedEncoding.class);
            assertThatThrownBy(() -> ED.decodeUnchecked(text)).isInstanceOf(MalformedEncoding.class);
        }
    }

    @Test
    void E3_a_second_spelling_that_the_stock_tool_takes_is_written_back_canonically() throws MalformedEncoding {
        String negativeZero = "8" + "0".repeat(62) + "1";
        assertThat(ED.decodeLikeStock(negativeZero).toText())
                .isEqualTo(ED.identity().toText());
        String upper = ED.derivedGenerator(1).toText().toUpperCase(java.util.Locale.ROOT);
        assertThat(ED.decodeLikeStock(upper)).isEqualTo(ED.derivedGenerator(1));
        assertThat(ED.decodeLikeStock(upper).toText())
                .isEqualTo(ED.derivedGenerator(1).toText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void E5_the_neutral_element_is_known_however_it_was_made(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        Element g = group.generator();
        List<Element> neutral = List.of(
                group.identity(),
                g.over(g),
                g.powVartime(group.scalar(0)),
                g.pow(group.secret(0)),
                group.generatorPowers().powVartime(group.scalar(group.order())),
                group.decode(group.identity().toText()));
        assertThat(neutral).allMatch(Element::isIdentity);
        assertThat(g.isIdentity()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "BELENIOS-2048", "RFC-3526-2048"})
    void E7_texts_of_elements_contain_no_separator(String name) throws MalformedEncoding {
        Group group = Group.byName(name);
        for (int i = -1; i < 20; i++) {
            assertThat(group.derivedGenerator(i).toText()).matches("[0-9a-f]+");
        }
    }

    @Test
    void E2_a_field_element_outside_the_subgroup_is_refused() throws MalformedEncoding {
        for (String name : List.of("BELENIOS-2048", "RFC-3526-2048")) {
            ResidueGroup group = (ResidueGroup) Group.byName(name);
            String minusOne = group.p().subtract(BigInteger.ONE).toString();
            assertThatThrownBy(() -> group.decode(minusOne)).isInstanceOf(MalformedEncoding.class);
            assertThatThrownBy(() -> group.decodeLikeStock(minusOne)).isInstanceOf(MalformedEncoding.class);
            Element bad = group.decodeUnchecked(minusOne);
            assertThat(group.areMembers(List.of(group.generator(), bad))).isFalse();
            assertThat(group.sharedPowersVartime(bad, List.of()).baseIsMember()).isFalse();
        }
    }
}
