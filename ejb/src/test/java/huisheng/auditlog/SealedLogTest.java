package huisheng.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.MerkleTree;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import org.junit.jupiter.api.Test;

class SealedLogTest {
    @Test
    void the_signed_root_is_that_of_the_tree_over_all_entries_whatever_the_rounds() throws Exception {
        try (var log = new ALog()
                .append(1)
                .seal()
                .append(254)
                .seal()
                .append(2)
                .seal()
                .append(400)
                .seal()) {
            var tree = new MerkleTree();
            for (var row : log.rows().entriesAfter(0, 1000))
                tree.append(row.leaf().encode());
            var note =
                    SignedNote.decode(log.rows().lastCheckpoint().orElseThrow().note());
            var said = Checkpoint.decode(note.text());
            assertThat(said).isEqualTo(new Checkpoint("huisheng/test", 657, tree.root()));
            assertThat(log.key
                            .verifier()
                            .verifies(note.text(), note.signatures().get(0)))
                    .isTrue();
            for (var tile : Tile.of(657))
                assertThat(log.rows().tile(tile)).get().isEqualTo(tile.content(tree));
        }
    }

    @Test
    void a_state_is_handed_out_with_the_lines_of_those_who_cosigned_it_and_the_newest_of_them_is_found()
            throws Exception {
        try (var log = new ALog().append(3).seal().append(4).seal()) {
            var rows = log.rows();
            assertThat(rows.lastCosigned(1)).isEmpty();
            rows.putCosignature(new Cosignature(3, "w+1", ALog.AT, "— w first"));
            rows.putCosignature(new Cosignature(3, "w+1", ALog.AT, "— w again"));
            rows.putCosignature(new Cosignature(3, "v+1", ALog.AT, "— v"));
            var third = rows.lastCosigned(1).orElseThrow();
            assertThat(third.entries()).isEqualTo(3);
            assertThat(rows.lastCosigned(4)).isEmpty();
            assertThat(rows.published(third)).isEqualTo(third.note() + "— v\n— w again\n");
            var last = rows.lastCheckpoint().orElseThrow();
            assertThat(rows.published(last)).isEqualTo(last.note());
            assertThat(rows.lastCosignature("w+1").orElseThrow().entries()).isEqualTo(3);
        }
    }

    @Test
    void a_tile_beyond_the_tree_is_not_there() throws Exception {
        try (var log = new ALog().append(3).seal()) {
            assertThat(log.rows().tile(new Tile(0, 0, 3))).isPresent();
            assertThat(log.rows().tile(new Tile(0, 0, 4))).isEmpty();
            assertThat(log.rows().tile(new Tile(0, 1, 1))).isEmpty();
        }
    }

    @Test
    void a_new_log_has_a_signed_state_of_nothing_and_an_unchanged_one_is_signed_once() throws Exception {
        try (var log = new ALog().seal().seal()) {
            assertThat(log.rows().lastCheckpoint().orElseThrow().entries()).isZero();
            assertThat(log.audit().checkpoints()).isEqualTo(1);
        }
    }

    @Test
    void a_new_key_signs_the_same_state_again() throws Exception {
        try (var log = new ALog().append(2).seal()) {
            var next = ALog.newKey();
            log.rows().putKey(2, ALog.AT, next.verifier().encode());
            var sealing = new Sealing(log.connection, next, 2);
            assertThat(sealing.isDue()).isTrue();
            sealing.take(ALog.AT);
            assertThat(sealing.isDue()).isFalse();
            var report = LogAudit.of(log.connection, java.util.Optional.of(next.verifier()));
            assertThat(report.findings()).isEmpty();
            assertThat(report.checkpoints()).isEqualTo(2);
        }
    }

    @Test
    void a_round_takes_a_stretch_and_the_next_one_the_rest() throws Exception {
        try (var log = new ALog().append(Sealing.STRETCH + 1)) {
            var sealing = new Sealing(log.connection, log.key, 1);
            assertThat(sealing.take(ALog.AT)).isEqualTo(Sealing.STRETCH);
            assertThat(sealing.take(ALog.AT)).isEqualTo(1);
            assertThat(log.audit().findings()).isEmpty();
        }
    }

    @Test
    void an_opening_written_and_read_opens_the_same_leaf() throws Exception {
        try (var log = new ALog().append(1)) {
            var row = log.rows().entry(1).orElseThrow();
            var read = LeafOpening.decode(row.opening().orElseThrow().encode());
            assertThat(read.leaf()).isEqualTo(row.leaf());
            assertThat(log.rows()
                            .withCode(EntryCode.typed(row.code().printed().toLowerCase())
                                    .orElseThrow()))
                    .isPresent();
        }
    }
}
