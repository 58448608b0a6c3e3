package huisheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.signin.Language;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetterWordsTest {
    private static final String LINK = "https://union.example.org/notification/open.xhtml?id=7";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void every_kind_has_a_letter_in_both_languages_with_its_link_and_nothing_left_to_fill_in() {
        for (var kind : NoticeKind.values()) {
            for (var language : Language.values()) {
                var letter =
                        LetterWords.about(kind, language, LINK).signed(language, "https://union.example.org/choices");
                assertThat(letter.subject())
                        .as(kind + " " + language)
                        .isNotBlank()
                        .doesNotContain("{", "\n");
                assertThat(letter.text())
                        .as(kind + " " + language)
                        .contains(LINK, "https://union.example.org/choices")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void english_letters_are_english_and_chinese_ones_chinese() {
        for (var kind : NoticeKind.values()) {
            assertThat(LetterWords.about(kind, Language.EN, LINK).text()).doesNotContainPattern(CHINESE);
            assertThat(LetterWords.about(kind, Language.ZH, LINK).subject()).containsPattern(CHINESE);
        }
    }

    @Test
    void a_letter_about_a_case_does_not_even_say_that_there_is_a_case() {
        for (var kind : new NoticeKind[] {NoticeKind.CASE_OF_MINE, NoticeKind.CASE_AT_WORK}) {
            for (var language : Language.values()) {
                var letter = LetterWords.about(kind, language, LINK);
                assertThat(letter.subject() + letter.text())
                        .doesNotContainIgnoringCase("case", "诉求", "维权", "grievance");
            }
        }
    }

    @Test
    void the_daily_letter_tells_a_number_and_no_more() {
        var letter = LetterWords.digest(Language.ZH, 12, LINK);
        assertThat(letter.subject()).isEqualTo("您在工会有 12 条未读通知");
        assertThat(letter.text()).contains("12", LINK).doesNotContain("{");
    }

    @Test
    void no_letter_about_a_vote_says_which_it_is_or_that_anybody_has_voted() {
        for (var kind : NoticeKind.values()) {
            if (!kind.name().startsWith("POLL_")) continue;
            for (var language : Language.values()) {
                var letter = LetterWords.about(kind, language, LINK);
                assertThat(letter.subject() + letter.text().replace(LINK, ""))
                        .as(kind + " " + language)
                        .doesNotContainIgnoringCase("未投票", "还没有投", "not voted", "您投了", "you voted")
                        .doesNotContainPattern("[0-9]");
            }
        }
    }
}
