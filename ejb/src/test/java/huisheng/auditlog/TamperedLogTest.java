package huisheng.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.SecretNoteKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each row of the log changed by hand is found and named. */
class TamperedLogTest {
    private static final SecretNoteKey FIRST =
            SecretNoteKey.generate("first/witness", KeyType.COSIGNATURE, Randomness.system());
    private static final SecretNoteKey SECOND =
            SecretNoteKey.generate("second/witness", KeyType.COSIGNATURE, Randomness.system());

    private ALog log;

    @BeforeEach
    void seven_hundred_entries_sealed_in_three_rounds() throws Exception {
        log = new ALog().append(5).seal().append(600).seal().append(95).seal();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    private List<String> found() throws Exception {
        return log.audit().findings().stream()
                .map(one -> one.fault() + " " + one.place())
                .toList();
    }

    @Test
    void an_honest_log_holds() throws Exception {
        var report = log.audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(700);
        assertThat(report.sealed()).isEqualTo(700);
        assertThat(report.checkpoints()).isEqualTo(3);
    }

    @Test
    void what_is_not_yet_sealed_is_no_fault_and_its_content_is_looked_at() throws Exception {
        log.append(3);
        assertThat(log.audit().findings()).isEmpty();
        log.sql("update audit_entry set facts = 'x' where number = 702");
        assertThat(found()).containsExactly("CONTENT entry 702");
    }

    @Test
    void an_entry_erased_by_a_fact_that_names_it_is_no_fault() throws Exception {
        log.erase(77, 78).seal();
        var report = log.audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isEqualTo(2);
    }

    @Test
    void an_entry_without_content_that_no_fact_names_is_named() throws Exception {
        log.erase(77).sql("update audit_entry set facts = null, salt = null where number = 79");
        assertThat(found()).containsExactly("ERASED entry 79");
    }

    @Test
    void a_fact_of_erasure_that_was_changed_by_hand_excuses_nothing() throws Exception {
        log.erase(77).sql("update audit_entry set facts = null, salt = null where number = 79");
        log.sql("update audit_entry set facts = replace(facts, '[77]', '[77,79]') where kind = 'ContentErased'");
        assertThat(found()).containsExactly("CONTENT entry 701", "ERASED entry 77", "ERASED entry 79");
    }

    @Test
    void a_fact_of_erasure_that_is_itself_erased_excuses_nothing() throws Exception {
        log.erase(77).sql("update audit_entry set facts = null, salt = null where kind = 'ContentErased'");
        assertThat(found()).containsExactly("ERASED entry 77", "ERASED entry 701");
    }

    @Test
    void what_was_erased_and_is_here_again_is_named() throws Exception {
        log.sayErased(77);
        assertThat(found()).containsExactly("KEPT entry 77");
    }

    @Test
    void a_fact_of_erasure_speaks_of_entries_before_it_alone() throws Exception {
        log.sayErased(702).append(1).sql("update audit_entry set facts = null, salt = null where number = 702");
        assertThat(found()).containsExactly("ERASED entry 702");
    }

    @Test
    void changed_content_is_named() throws Exception {
        log.sql("update audit_entry set facts = '{\"suggestion\":9}' where number = 300");
        assertThat(found()).containsExactly("CONTENT entry 300");
    }

    @Test
    void a_changed_or_removed_salt_is_named() throws Exception {
        log.sql("update audit_entry set salt = (select salt from audit_entry where number = 2) where number = 3");
        log.sql("update audit_entry set salt = null where number = 4");
        assertThat(found()).containsExactly("CONTENT entry 3", "CONTENT entry 4");
    }

    @Test
    void content_changed_together_with_its_commitment_and_code_is_a_changed_leaf() throws Exception {
        var other = new AuditEntry(300, ALog.AT.plusSeconds(300), "SuggestionSent", "{}", new byte[32]).row();
        try (var change = log.connection.prepareStatement(
                "update audit_entry set facts = '{}', salt = ?, commitment = ?, code = ? where number = 300")) {
            change.setBytes(1, new byte[32]);
            change.setBytes(2, other.leaf().commitment().bytes());
            change.setString(3, other.code().value());
            change.executeUpdate();
        }
        assertThat(found()).containsExactly("LEAF entry 300");
    }

    @Test
    void a_changed_kind_or_time_is_a_changed_leaf() throws Exception {
        log.sql("update audit_entry set kind = 'SuggestionHidden' where number = 1");
        log.sql("update audit_entry set happened_at = happened_at + interval '1' second where number = 700");
        assertThat(found()).contains("LEAF entry 1", "LEAF entry 700").allMatch(one -> one.matches("(LEAF|CODE) .*"));
    }

    @Test
    void a_kind_that_no_leaf_can_have_is_named() throws Exception {
        log.sql("update audit_entry set kind = 'no kind' where number = 10");
        assertThat(found()).contains("LEAF entry 10");
    }

    @Test
    void two_entries_that_changed_places_are_named_also_over_a_signed_state() throws Exception {
        log.sql("update audit_entry set number = -1 where number = 4")
                .sql("update audit_entry set number = 4 where number = 610")
                .sql("update audit_entry set number = 610 where number = -1");
        assertThat(found()).containsExactly("ORDER entry 4", "ORDER entry 610");
        assertThat(log.audit().findings().get(0).detail()).contains("610");
    }

    @Test
    void a_deleted_entry_is_named_in_the_middle_and_at_the_end() throws Exception {
        log.sql("delete from audit_entry where number in (1, 256, 699, 700)");
        assertThat(found())
                .containsExactly("MISSING entry 1", "MISSING entry 256", "MISSING entry 699", "MISSING entry 700");
    }

    @Test
    void entries_deleted_with_the_head_turned_back_are_missed() throws Exception {
        log.sql("delete from audit_entry where number = 700").sql("update audit_head set entries = 699");
        assertThat(found()).contains("MISSING log");
    }

    @Test
    void an_entry_put_in_by_hand_is_named() throws Exception {
        log.sql(
                "insert into audit_entry select 701, happened_at, kind, commitment, code, salt, facts from audit_entry where number = 8");
        assertThat(found()).containsExactly("ADDED entry 701");
    }

    @Test
    void a_changed_code_is_named() throws Exception {
        log.sql("update audit_entry set code = '000000000000' where number = 8");
        assertThat(found()).containsExactly("CODE entry 8");
    }

    @Test
    void a_changed_hash_of_the_tree_is_named_by_its_tile() throws Exception {
        var hashes = log.rows().hashes(0, 1);
        hashes[40] ^= 1;
        log.rows().putTile(0, 1, hashes);
        assertThat(found()).contains("TILE tile/0/001").allMatch(one -> one.startsWith("TILE "));
        hashes[40] ^= 1;
        log.rows().putTile(0, 1, hashes);
        var above = log.rows().hashes(1, 0);
        above[0] ^= 1;
        log.rows().putTile(1, 0, above);
        assertThat(found()).containsExactly("TILE tile/1/000");
    }

    @Test
    void a_removed_tile_is_named() throws Exception {
        log.sql("delete from log_tile where level = 0 and position = 2");
        assertThat(found()).contains("TILE tile/0/002").allMatch(one -> one.startsWith("TILE "));
    }

    @Test
    void whoever_changes_an_entry_and_the_whole_tree_cannot_change_what_was_signed() throws Exception {
        log.sql("update audit_entry set kind = 'SuggestionHidden' where number = 300");
        log.sql("delete from log_tile").sql("update log_head set entries = 0");
        var tree = new GrowingTree(log.rows(), 0);
        for (var row : log.rows().entriesAfter(0, 1000)) tree.append(row.leaf().hash());
        tree.write();
        log.rows().seal(700);
        assertThat(found()).contains("CHECKPOINT checkpoint 605").doesNotContain("CHECKPOINT checkpoint 5");
    }

    @Test
    void a_state_that_another_key_signed_is_named() throws Exception {
        var root = new GrowingTree(log.rows(), 605).root();
        var forged = new Checkpoint("huisheng/test", 605, root).signedBy(ALog.newKey());
        try (var change = log.connection.prepareStatement("update log_checkpoint set note = ? where entries = 605")) {
            change.setString(1, forged.encode());
            change.executeUpdate();
        }
        assertThat(found()).containsExactly("CHECKPOINT checkpoint 605");
    }

    @Test
    void a_removed_or_moved_last_state_is_named() throws Exception {
        log.sql("update log_checkpoint set entries = 701 where entries = 700");
        assertThat(found()).containsExactly("CHECKPOINT checkpoint 700", "CHECKPOINT checkpoint 701");
    }

    @Test
    void what_witnesses_signed_is_counted_where_it_holds() throws Exception {
        log.cosign(FIRST, 5).cosign(FIRST, 605).cosign(SECOND, 605).cosign(SECOND, 700);
        var report = log.audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.cosigned()).isEqualTo(4);
    }

    @Test
    void a_signature_of_a_witness_that_was_changed_or_moved_is_named() throws Exception {
        log.cosign(FIRST, 5)
                .cosign(SECOND, 5)
                .cosign(FIRST, 605)
                .cosign(SECOND, 605)
                .cosign(FIRST, 700);
        log.sql("update log_cosignature set line = (select line from log_cosignature where entries = 700)"
                        + " where entries = 605 and witness like 'first/%'")
                .sql("update log_cosignature set made_at = made_at + interval '1' minute"
                        + " where entries = 5 and witness like 'first/%'")
                .sql("update log_cosignature set line = 'no line' where entries = 5 and witness like 'second/%'")
                .sql("update log_cosignature set entries = 604 where entries = 605 and witness like 'second/%'")
                .sql("update log_cosignature set entries = 701 where entries = 700");
        assertThat(found())
                .containsExactly(
                        "COSIGNATURE checkpoint 5 by first/witness",
                        "COSIGNATURE checkpoint 5 by second/witness",
                        "COSIGNATURE checkpoint 604 by second/witness",
                        "COSIGNATURE checkpoint 605 by first/witness",
                        "COSIGNATURE checkpoint 701 by first/witness");
        assertThat(log.audit().cosigned()).isZero();
    }

    @Test
    void a_witness_in_whose_name_another_signed_is_named() throws Exception {
        var another = SecretNoteKey.generate("first/witness", KeyType.COSIGNATURE, Randomness.system());
        log.cosign(another, 700)
                .sql("update log_cosignature set witness = '" + FIRST.verifier().encode() + "'");
        assertThat(found()).containsExactly("COSIGNATURE checkpoint 700 by first/witness");
    }

    @Test
    void a_key_that_is_not_the_readers_is_named() throws Exception {
        var other = ALog.newKey().verifier().encode();
        log.sql("update log_key set verifier = '" + other + "'");
        assertThat(found()).contains("CHECKPOINT log_key", "CHECKPOINT checkpoint 5");
    }

    @Test
    void nothing_is_sealed_behind_a_missing_entry() throws Exception {
        log.append(3).sql("delete from audit_entry where number = 702");
        assertThatThrownBy(log::seal).hasMessageContaining("Entry 702");
        assertThat(log.rows().sealed()).isEqualTo(700);
    }
}
