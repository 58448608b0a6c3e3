package huisheng.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void an_entry_follows_the_hash_it_was_chained_to_and_no_other() {
        var entry = new AuditEntry(1, AT, "SuggestionSent", "{\"suggestion\":1}", AuditChain.START);
        assertThat(entry.follows(AuditChain.START)).isTrue();
        assertThat(entry.follows("f".repeat(64))).isFalse();
    }

    @Test
    void moving_a_character_from_one_field_to_the_next_changes_the_hash() {
        assertThat(AuditChain.hash(AuditChain.START, 1, AT, "ab", "c"))
                .isNotEqualTo(AuditChain.hash(AuditChain.START, 1, AT, "a", "bc"));
    }
}
