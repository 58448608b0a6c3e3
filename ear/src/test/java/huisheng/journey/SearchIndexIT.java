package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.search.Found;
import huisheng.search.OpenTo;
import huisheng.search.Scope;
import huisheng.search.SearchIndex;
import huisheng.search.Sight;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The index in the database of the server, on H2 and on PostgreSQL; each test leaves nothing behind. */
@ExtendWith(ArquillianExtension.class)
class SearchIndexIT {
    private static final String KIND = "trial";
    private static final Scope STRANGER = Scope.stranger();

    @Inject
    private SearchIndex index;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void roll_back() throws Exception {
        transaction.rollback();
    }

    @Test
    void put_change_of_words_and_sight_and_removal_count_at_once() {
        put(1, OpenTo.EVERYBODY, "食堂的饭菜", "希望工会经费多用在食堂");
        put(2, OpenTo.MEMBERS, "食堂的座位不够");
        assertThat(find("食堂", STRANGER)).containsExactly(1L);
        assertThat(find("食堂", Scope.member(8, Set.of(3L)))).containsExactly(2L, 1L);
        put(1, OpenTo.AUTHOR, "停车场");
        assertThat(find("停车场", STRANGER)).isEmpty();
        assertThat(find("停车场", Scope.member(7, Set.of()).alsoOfficerOf(Set.of(9L))))
                .containsExactly(1L);
        index.remove(new Found(KIND, 2));
        assertThat(find("食堂", Scope.member(8, Set.of(3L)))).isEmpty();
    }

    @Test
    void similar_things_are_found_while_one_types() {
        for (long id = 10; id < 40; id++) put(id, OpenTo.EVERYBODY, "希望改进，第" + id + "条");
        put(1, OpenTo.EVERYBODY, "希望给电焊工换新的护目镜");
        assertThat(index.similar(KIND, STRANGER, "希望电焊的护目镜", 1)).containsExactly(new Found(KIND, 1));
    }

    @Test
    void stretches_join() {
        for (long id = 1; id <= 5; id++) put(id, OpenTo.EVERYBODY, "护目镜");
        var first = index.find(List.of(KIND), "护目镜", STRANGER, null, 3);
        var second = index.find(List.of(KIND), "护目镜", STRANGER, first.next(), 3);
        assertThat(first.items()).extracting(Found::id).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(Found::id).containsExactly(2L, 1L);
        assertThat(second.hasNext()).isFalse();
    }

    private void put(long id, OpenTo openTo, String... texts) {
        index.put(new Found(KIND, id), new Sight(openTo, 3, 7L), List.of(texts));
    }

    private List<Long> find(String query, Scope scope) {
        return index.find(List.of(KIND), query, scope, null, 100).items().stream()
                .map(Found::id)
                .toList();
    }
}
