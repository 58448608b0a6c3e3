package huisheng.search;

import static huisheng.search.Indexed.KIND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingByWordsTest {
    private Indexed here;

    @BeforeEach
    void an_empty_index() throws Exception {
        here = Indexed.inMemory();
    }

    @Test
    void chinese_is_found_by_its_words_however_the_query_cuts_them() {
        here.put(1, "食堂的饭菜", "希望工会经费多用在食堂，加班费按时发放。");
        here.put(2, "停车场照明", "三号门停车场的灯坏了两周。");
        assertThat(here.find("食堂")).containsExactly(1L);
        assertThat(here.find("工会经费")).containsExactly(1L);
        assertThat(here.find("加班")).containsExactly(1L);
        assertThat(here.find("加班费")).containsExactly(1L);
        assertThat(here.find("停车场")).containsExactly(2L);
        assertThat(here.find("停车场 灯")).containsExactly(2L);
        assertThat(here.find("食堂 停车场")).isEmpty();
    }

    @Test
    void wide_digits_and_capital_letters_are_the_same() {
        here.put(1, "ＡＢＣ车间２０２６年的ERP系统");
        for (var query : List.of("abc", "ＡＢＣ", "2026", "２０２６年", "erp", "Erp 车间"))
            assertThat(here.find(query)).as(query).containsExactly(1L);
    }

    @Test
    void a_rare_character_outside_the_dictionary_is_found() {
        here.put(1, "组长𠮷野与䶮师傅");
        assertThat(here.find("𠮷")).containsExactly(1L);
        assertThat(here.find("䶮")).containsExactly(1L);
    }

    @Test
    void the_newest_comes_first_and_stretches_join_without_gap_or_repetition() {
        for (long id = 1; id <= 25; id++) here.put(id, "护目镜");
        var all = new java.util.ArrayList<Long>();
        String after = null;
        do {
            var slice = here.index.find(List.of(KIND), "护目镜", Scope.stranger(), after, 7);
            slice.items().forEach(found -> all.add(found.id()));
            after = slice.next();
        } while (after != null);
        assertThat(all)
                .hasSize(25)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void several_kinds_are_one_list() {
        here.put(1, "护目镜");
        here.index.put(new Found("affair", 9), new Sight(OpenTo.EVERYBODY, 1, null), List.of("护目镜采购"));
        here.put(2, "护目镜");
        var found = here.index.find(List.of(KIND, "affair"), "护目镜", Scope.stranger(), null, 10);
        assertThat(found.items()).containsExactly(new Found(KIND, 2), new Found("affair", 9), new Found(KIND, 1));
    }

    @Test
    void what_is_put_again_is_found_by_its_new_words_only_and_keeps_its_place() {
        here.put(1, "旧的护目镜");
        here.put(2, "手套");
        here.put(1, "新的手套");
        assertThat(here.find("护目镜")).isEmpty();
        assertThat(here.find("手套")).containsExactly(2L, 1L);
    }

    @Test
    void what_is_removed_is_gone_with_all_its_rows() throws Exception {
        here.put(1, "护目镜与手套");
        here.index.remove(new Found(KIND, 1));
        here.index.remove(new Found(KIND, 1));
        assertThat(here.find("护目镜")).isEmpty();
        assertThat(here.rows("search_word")).isZero();
        assertThat(here.rows("search_entry")).isZero();
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        long author = 7;
        long branch = 3;
        for (var openTo : OpenTo.values())
            here.index.put(new Found(KIND, openTo.code), new Sight(openTo, branch, author), List.of("护目镜"));
        assertThat(here.find("护目镜", Scope.stranger())).containsExactly(1L);
        assertThat(here.find("护目镜", Scope.member(8, Set.of(branch)))).containsExactly(2L, 1L);
        assertThat(here.find("护目镜", Scope.member(8, Set.of(4L)))).containsExactly(1L);
        assertThat(here.find("护目镜", Scope.member(8, Set.of()).alsoOfficerOf(Set.of(branch))))
                .containsExactly(3L, 2L, 1L);
        assertThat(here.find("护目镜", Scope.member(author, Set.of()))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(here.index.similar(KIND, Scope.stranger(), "护目镜", 10)).containsExactly(new Found(KIND, 1));
    }

    @Test
    void within_one_organisation_nothing_of_another_is_counted() {
        for (long id = 1; id <= 30; id++) {
            var openTo = id % 3 == 0 ? OpenTo.MEMBERS : OpenTo.EVERYBODY;
            here.index.put(new Found(KIND, id), new Sight(openTo, 3 + id % 2, id == 10 ? 7L : null), List.of("护目镜"));
        }
        assertThat(here.find("护目镜", Scope.stranger().within(3))).hasSize(10).allMatch(id -> id % 2 == 0 && id % 3 != 0);
        assertThat(here.find("护目镜", Scope.member(8, Set.of(3L, 4L)).within(3)))
                .hasSize(15)
                .allMatch(id -> id % 2 == 0);
        assertThat(here.find("护目镜", Scope.member(7, Set.of(4L)).within(3)))
                .contains(10L)
                .hasSize(10);
        assertThat(here.find("护目镜", Scope.member(7, Set.of(4L)).within(4)))
                .doesNotContain(10L)
                .hasSize(15);
        var few = here.index.find(List.of(KIND), "护目镜", Scope.stranger().within(3), null, 7);
        assertThat(few.items())
                .as("a stretch is full as long as there are more")
                .hasSize(7);
        assertThat(few.hasNext()).isTrue();
        assertThat(here.find("护目镜", Scope.stranger())).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_longer_for_everybody_is_gone_from_its_organisation_too() {
        here.index.put(new Found(KIND, 1), new Sight(OpenTo.EVERYBODY, 3, null), List.of("护目镜"));
        here.index.put(new Found(KIND, 1), new Sight(OpenTo.OFFICERS, 3, null), List.of("护目镜"));
        assertThat(here.find("护目镜", Scope.stranger().within(3))).isEmpty();
        assertThat(here.find("护目镜", Scope.stranger())).isEmpty();
    }

    @Test
    void a_change_of_sight_alone_counts_at_once() {
        here.index.put(new Found(KIND, 1), new Sight(OpenTo.EVERYBODY, 3, 7L), List.of("护目镜"));
        here.index.put(new Found(KIND, 1), new Sight(OpenTo.AUTHOR, 3, 7L), List.of("护目镜"));
        assertThat(here.find("护目镜")).isEmpty();
        assertThat(here.find("护目镜", Scope.member(7, Set.of()))).containsExactly(1L);
    }

    @Test
    void the_similar_share_rare_words_and_the_likest_is_first() {
        for (long id = 10; id < 60; id++) here.put(id, "希望改进工作，第" + id + "条");
        here.put(1, "希望给电焊工换新的护目镜");
        here.put(2, "希望车间多放几副手套");
        here.put(3, "电焊车间的护目镜和手套都旧了，希望换新");
        var similar = here.index.similar(KIND, Scope.stranger(), "希望电焊护目镜换新", 2);
        assertThat(similar).extracting(Found::id).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void a_sentence_is_asked_for_by_what_it_says() {
        here.put(1, "二号楼电梯维修");
        assertThat(here.find("电梯的维修")).containsExactly(1L);
    }

    @Test
    void every_word_of_a_long_query_counts() {
        var query = "食堂 照明 护目镜 班车 热水 空调 体检 年假";
        here.put(1, query);
        for (long id = 2; id < 9; id++) here.put(id, query.replace(query.split(" ")[(int) id - 1], ""));
        assertThat(here.find(query)).containsExactly(1L);
    }

    @Test
    void a_long_query_looks_on_until_it_has_found_enough() {
        var query = "食堂 照明 护目镜 班车 热水 空调 体检 年假";
        for (long id = 1; id <= 700; id++)
            here.put(id, id % 100 == 0 ? query : query.replace("热水", "").replace("年假", ""));
        var first = here.index.find(List.of(KIND), query, Scope.stranger(), null, 4);
        var second = here.index.find(List.of(KIND), query, Scope.stranger(), first.next(), 4);
        assertThat(first.items()).extracting(Found::id).containsExactly(700L, 600L, 500L, 400L);
        assertThat(second.items()).extracting(Found::id).containsExactly(300L, 200L, 100L);
        assertThat(second.next()).isNull();
    }

    @Test
    void who_reads_many_shelves_sees_no_more_and_no_less_than_on_each() {
        var organisations = LongStream.rangeClosed(1, 30).boxed().toList();
        long id = 0;
        for (long organisation = 1; organisation <= 40; organisation++)
            for (var openTo : OpenTo.values())
                here.index.put(new Found(KIND, ++id), new Sight(openTo, organisation, 7L), List.of("护目镜"));
        var all = Scope.member(8, List.of()).alsoOfficerOf(organisations);
        var one = organisations.stream()
                .flatMap(organisation ->
                        here.find("护目镜", Scope.member(8, List.of()).alsoOfficerOf(List.of(organisation))).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(here.find("护目镜", all)).isEqualTo(one).hasSize(40 + 2 * 30);
        assertThat(here.find("护目镜", Scope.member(7, organisations))).hasSize(160);
        assertThat(here.index.similar(KIND, all, "护目镜", 1000))
                .extracting(Found::id)
                .containsExactlyElementsOf(one);
    }

    @Test
    void a_rare_word_is_known_as_rare_among_frequent_ones() {
        var frequent = new WordRarity.Sample(1, WordRarity.SAMPLE, 100_000, 99_900);
        var rather = new WordRarity.Sample(2, WordRarity.SAMPLE, 99_000, 50_000);
        var exact = new WordRarity.Sample(3, 63, 80_000, 3);
        var order = WordRarity.rarestFirst(List.of(frequent, rather, exact));
        assertThat(order).extracting(WordRarity::mark).containsExactly(3L, 2L, 1L);
        assertThat(order.get(0).held()).isEqualTo(63);
        assertThat(order).extracting(WordRarity::weight).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
