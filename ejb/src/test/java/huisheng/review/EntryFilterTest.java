package huisheng.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntryFilterTest {
    @Test
    void entries_are_found_from_a_suggestion_and_a_publication_and_never_from_a_case() {
        assertThat(new EntryFilter.Matter("suggestion", 1).id()).isEqualTo(1);
        assertThat(new EntryFilter.Matter("publication", 2).id()).isEqualTo(2);
        assertThatThrownBy(() -> new EntryFilter.Matter("grievance", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
