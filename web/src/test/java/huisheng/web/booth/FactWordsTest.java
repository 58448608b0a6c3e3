package huisheng.web.booth;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballot.poll.PollLapse;
import huisheng.deadline.DayUnit;
import huisheng.deadline.RuleNames;
import huisheng.office.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactWordsTest {
    @Test
    void every_rule_day_unit_post_and_lapse_that_can_stand_in_a_fact_has_its_words_in_both_languages() {
        var codes = new ArrayList<String>();
        RuleNames.in("zh").keySet().forEach(key -> codes.add("Rule." + key));
        Arrays.stream(DayUnit.values()).forEach(unit -> codes.add("DayUnit." + unit));
        Arrays.stream(Post.values()).forEach(post -> codes.add("Post." + post));
        Arrays.stream(PollLapse.values()).forEach(why -> codes.add("PollLapse." + why));
        assertThat(codes).hasSizeGreaterThan(40).contains("Rule.affairs.objection", "DayUnit.WORKING_DAYS");
        var languages = FactWords.module().split("\"en\": \\{");
        assertThat(languages).hasSize(2);
        for (var words : List.of(languages))
            for (var code : codes)
                assertThat(words).as(code).containsPattern("\"" + code.replace(".", "\\.") + "\": \"[^\"]+\"");
    }
}
