package huisheng.membership;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.kernel.Refused;
import huisheng.kernel.TextReason;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.Place;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoiningTest {
    private static final OrganisationId HERE = new OrganisationId(1);
    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    @ParameterizedTest
    @ValueSource(strings = {"王秀英", "阿依古丽·买买提", "Ōta Kenji", "𠮷田一郎", "<script>alert(1)</script>"})
    void any_name_is_taken_as_it_is(String name) {
        assertEquals(name, joining("10001", name).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\u202E英", "王\u0000英", "王\n英", "王\uFFFD英", "王\u2066英", "\uE000"})
    void a_name_with_marks_that_nobody_sees_is_refused(String name) {
        refused(MembershipReason.NOT_A_NAME, () -> joining("10001", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1", "1\u202E1", "1;1", "=1+1", "1\u00001"})
    void a_number_is_plain(String number) {
        refused(MembershipReason.NOT_A_NUMBER, () -> joining(number, "王秀英"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１０００１", " 10001\u3000", "10\u200B001\uFEFF", "𝟏𝟎𝟎𝟎𝟏", "1０0０1"})
    void a_number_is_one_in_whatever_form_it_is_typed(String number) {
        assertEquals("10001", joining(number, "王秀英").number());
    }

    @Test
    void look_alikes_of_other_scripts_and_case_are_other_numbers() {
        assertEquals("А-17", joining("А-17", "王").number(), "Cyrillic A");
        assertEquals("a-17", joining("ａ-17", "王").number());
    }

    @Test
    void a_name_is_one_in_whatever_width_it_is_typed() {
        assertEquals("Ann Lee", joining("1", "Ａｎｎ\u3000Ｌｅｅ").name());
        assertEquals("ガ", joining("1", "ｶﾞ").name());
    }

    @Test
    void what_grows_by_being_written_plainly_is_measured_afterwards() {
        refused(TextReason.TEXT_TOO_LONG, () -> joining("1", "\uFDFA".repeat(120)));
        refused(TextReason.TEXT_TOO_LONG, () -> joining("㋿".repeat(21), "王"));
    }

    @Test
    void what_is_missing_or_too_long_is_refused() {
        refused(TextReason.TEXT_MISSING, () -> joining(" ", "王秀英"));
        refused(TextReason.TEXT_MISSING, () -> joining("1", null));
        refused(TextReason.TEXT_TOO_LONG, () -> joining("1".repeat(41), "王秀英"));
        refused(TextReason.TEXT_TOO_LONG, () -> joining("1", "王".repeat(121)));
        refused(MembershipReason.DAY_MISSING, () -> new NewMember("1", "王", HERE, null, null, null));
    }

    @Test
    void a_contact_is_a_phone_number_and_an_address_or_nothing() {
        assertEquals(new Contact(null, null), new Contact(" ", ""));
        assertEquals("+86 138-0000-0000", new Contact("+86 138-0000-0000", null).phone());
        refused(MembershipReason.NOT_A_PHONE_NUMBER, () -> new Contact("call me", null));
        refused(MembershipReason.NOT_AN_EMAIL_ADDRESS, () -> new Contact(null, "a@b@c"));
    }

    @Test
    void a_person_retires_leaves_and_comes_back_in_that_order_only() {
        var member = new Member(joining("1", "王"), new Place("/1/"));
        refused(MembershipReason.STILL_A_MEMBER, () -> member.comeBack(HERE, new Place("/1/")));
        member.retire();
        refused(MembershipReason.ALREADY_RETIRED, member::retire);
        member.leave();
        refused(MembershipReason.ALREADY_LEFT, member::leave);
        refused(MembershipReason.ALREADY_LEFT, () -> member.moveTo(HERE, new Place("/1/")));
        assertDoesNotThrow(() -> member.comeBack(HERE, new Place("/1/")));
        assertEquals(Standing.ACTIVE, member.standing());
    }

    @Test
    void a_spell_does_not_end_before_it_began() {
        var spell = new MembershipSpell(null, HERE, Standing.ACTIVE, DAY);
        refused(MembershipReason.BEFORE_IT_BEGAN, () -> spell.end(DAY.minusDays(1), SpellEnd.LEFT));
        spell.end(DAY, SpellEnd.LEFT);
        assertEquals(DAY, spell.view().until());
    }

    @Test
    void nothing_prints_a_contact_or_a_person_who_joins() {
        assertEquals("withheld", joining("1", "王秀英").toString());
        assertEquals("withheld", new Contact("13800000000", null).toString());
    }

    @Property
    void where_a_list_was_left_survives_an_address(@ForAll String first, @ForAll String second) {
        var key = new RegisterKey(first.replace("\n", ""), second);
        var utf8 = new String(
                key.first().getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        var read = RegisterKey.of(key.text());
        assertEquals(utf8, read.first());
    }

    @Property
    void any_text_for_a_key_is_a_key(@ForAll String text) {
        assertDoesNotThrow(() -> RegisterKey.of(text));
    }

    private static NewMember joining(String number, String name) {
        return new NewMember(number, name, HERE, DAY, null, null);
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act).reason());
    }
}
