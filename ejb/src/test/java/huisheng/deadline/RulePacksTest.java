package huisheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RulePacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_provinces_pack_says_its_own_and_inherits_the_rest() {
        var posting = new RuleKey("affairs.posting");
        assertThat(rule("CN", posting).amount()).isEqualTo(15);
        assertThat(rule("CN-HA", posting).amount()).isEqualTo(7);
        assertThat(rule("CN-SD", posting).confirmed()).isTrue();
        assertThat(rule("CN-SD", posting).nameZh())
                .isEqualTo(rule("CN", posting).nameZh());
        var letter = new RuleKey("grievance.letter");
        assertThat(rule("CN-BJ", letter).unit()).isEqualTo(DayUnit.CALENDAR_DAYS);
        assertThat(rule("CN-SH", letter)).isEqualTo(rule("CN", letter));
        assertThat(rule("CN-ZJ", letter).pauses()).isEqualTo(rule("CN", letter).pauses());
    }

    @Test
    void what_no_law_sets_here_is_still_to_be_confirmed() {
        var base = RulePacks.pack("CN");
        assertThat(base.keys())
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(base.rule(key, DAY).orElseThrow().confirmed())
                        .isFalse());
    }

    @Test
    void every_rule_of_every_pack_has_words_in_both_languages_and_a_value() {
        for (var card : RulePacks.cards()) {
            var pack = RulePacks.pack(card.code());
            for (var key : pack.keys()) {
                var rule = pack.rule(key, DAY).orElseThrow();
                assertThat(rule.nameZh() + rule.citeZh()).as(key.value()).containsPattern("\\p{IsHan}");
                assertThat(rule.nameEn() + rule.citeEn()).as(key.value()).doesNotContainPattern("\\p{IsHan}");
                assertThat(rule.amount()).isPositive();
            }
        }
    }

    @Test
    void before_its_first_day_a_rule_does_not_hold() {
        assertThat(RulePacks.pack("CN").rule(new RuleKey("suggestion.reply"), LocalDate.of(1999, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_later_line_of_a_pack_holds_from_its_day_on() {
        var text = RulePacks.file("packs/CN-ZJ.tsv")
                + "suggestion.reply\t20\tcalendar\t-\t-\t-\tyes\t2026-07-01\t-\t-\t新条例\tnew\n";
        var pack = new RulePack(text, RulePacks.pack("CN"));
        var reply = new RuleKey("suggestion.reply");
        assertThat(pack.rule(reply, LocalDate.of(2026, 6, 30)).orElseThrow().amount())
                .isEqualTo(30);
        assertThat(pack.rule(reply, LocalDate.of(2026, 7, 1)).orElseThrow().amount())
                .isEqualTo(20);
    }

    @Test
    void a_pack_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> RulePacks.pack("../CN")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RulePacks.pack(null)).isInstanceOf(Refused.class);
    }

    private static Rule rule(String pack, RuleKey key) {
        return RulePacks.pack(pack).rule(key, DAY).orElseThrow();
    }
}
