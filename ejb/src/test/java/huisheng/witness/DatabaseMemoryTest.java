package huisheng.witness;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.MerkleTree;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.Witness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's memory of what it cosigned, in tables made by the very migration. */
class DatabaseMemoryTest {
    private static final String ORIGIN = "union.example/log";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    private final SecretNoteKey log = SecretNoteKey.generate(ORIGIN, KeyType.NOTE, Randomness.system());
    private final SecretNoteKey key = SecretNoteKey.generate("w.example", KeyType.COSIGNATURE, Randomness.system());
    private final Witness witness = new Witness(List.of(log.verifier()), key);
    private final MerkleTree tree = grown("true", 20);
    private final MerkleTree forged = grown("forged", 20);
    private final List<Long> proofs = new ArrayList<>();

    private static MerkleTree grown(String what, int size) {
        var tree = new MerkleTree();
        for (int i = 0; i < size; i++) tree.append((what + i).getBytes(StandardCharsets.UTF_8));
        return tree;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    @BeforeEach
    void tables_are_made_and_the_log_is_watched() throws Exception {
        var script = Files.readString(Path.of("src/main/resources/db/migration/V0018__witness.sql"));
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(script);
            new WitnessRows(connection).watch(ORIGIN);
            new WitnessRows(connection).watch(ORIGIN);
        }
    }

    @AfterEach
    void the_database_goes() throws Exception {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    private byte[] submission(MerkleTree from, long old, long size) {
        var note = new Checkpoint(ORIGIN, size, from.root(size)).signedBy(log);
        return new CheckpointSubmission(old, from.consistency(old, size).path(), note).encode();
    }

    private int ask(byte[] body) throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            var memory = new DatabaseMemory(new WitnessRows(connection), NOW, (origin, entries) -> proofs.add(entries));
            var answer = witness.answer(body, memory, NOW.getEpochSecond());
            connection.commit();
            return answer.status();
        }
    }

    private List<WitnessRows.Fork> forks() throws SQLException {
        try (var connection = connection()) {
            return new WitnessRows(connection).forks(ORIGIN, 10);
        }
    }

    @Test
    void what_was_cosigned_is_known_to_the_next_connection_and_another_history_is_told_once() throws Exception {
        assertThat(ask(submission(tree, 0, 11))).isEqualTo(200);
        assertThat(ask(submission(forged, 11, 20))).isEqualTo(422);
        assertThat(ask(submission(forged, 11, 20))).isEqualTo(422);
        assertThat(ask(submission(forged, 0, 11))).isEqualTo(409);
        assertThat(proofs).containsExactly(20L, 11L);
        assertThat(forks()).hasSize(2).allSatisfy(fork -> {
            assertThat(fork.seen()).contains(tree.root(11).toString());
            assertThat(fork.proven()).isTrue();
        });
        assertThat(ask(submission(tree, 11, 20))).isEqualTo(200);
        assertThat(forks()).hasSize(2);
    }

    @Test
    void a_broken_proof_over_a_true_state_accuses_nobody() throws Exception {
        ask(submission(tree, 0, 11));
        var note = new Checkpoint(ORIGIN, 15, tree.root(15)).signedBy(log);
        for (int i = 0; i < 3; i++)
            assertThat(ask(new CheckpointSubmission(11, List.of(forged.root(i + 1)), note).encode()))
                    .isEqualTo(422);
        assertThat(proofs).isEmpty();
        assertThat(forks()).isEmpty();
    }

    @Test
    void of_requests_at_the_same_moment_one_is_cosigned_whichever_server_takes_it() throws Exception {
        ask(submission(tree, 0, 3));
        var asked = new ArrayList<Callable<Integer>>();
        for (int size = 4; size <= 20; size++) {
            var body = submission(tree, 3, size);
            asked.add(() -> ask(body));
        }
        var threads = Executors.newFixedThreadPool(8);
        int cosigned = 0;
        for (var one : threads.invokeAll(asked)) if (one.get() == 200) cosigned++;
        threads.shutdown();
        assertThat(cosigned).isEqualTo(1);
    }

    @Test
    void one_server_takes_a_witness_and_the_other_finds_it_taken() throws Exception {
        try (var connection = connection()) {
            var rows = new WitnessRows(connection);
            rows.begin("w", NOW);
            rows.begin("w", NOW.plusSeconds(5));
            var known = rows.asked("w").orElseThrow();
            assertThat(known).isEqualTo(new WitnessRows.Asked("w", 0, NOW, 0, null, null));
            assertThat(rows.take(known, NOW.plusSeconds(30))).isTrue();
            assertThat(rows.take(known, NOW.plusSeconds(30))).isFalse();
            var settled = new WitnessRows.Asked("w", 7, NOW.plusSeconds(1), 2, NOW, NOW);
            rows.settle(settled);
            assertThat(rows.asked("w")).hasValue(settled);
        }
    }
}
