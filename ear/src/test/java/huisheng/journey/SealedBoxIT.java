package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.box.CastReceipt;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Verifier;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The box on the server's own two databases: many cast at once, the log tells of each ballot once, and nobody tells whose it is. */
@ExtendWith(ArquillianExtension.class)
class SealedBoxIT {
    @Inject
    private Box box;

    @Inject
    private MemberRegister register;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private UserTransaction transaction;

    @TempDir
    private Path folder;

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void many_cast_at_once_and_each_ballot_is_told_once_in_the_order_of_the_chain() throws Exception {
        var vote = SmallVote.of(24, 1, List.of("赞成", "反对"), tomorrow());
        box.install(vote.poll);
        var casts = new ArrayList<Callable<CastReceipt>>();
        for (int i = 0; i < 24; i++) {
            var ballot = vote.seal(i, i % 2, 0);
            var paper = SmallVote.paper();
            casts.add(() -> box.cast(vote.uuid(), ballot.bytes(), paper));
        }
        var threads = Executors.newFixedThreadPool(8);
        var trackers = new String[24];
        try {
            for (var one : threads.invokeAll(casts)) {
                var receipt = one.get();
                trackers[receipt.height() - 1] = receipt.tracker();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(trackers).doesNotContainNull();
        assertThat(told(vote.uuid())).containsExactly(trackers);
        var file = folder.resolve("vote.bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(vote.uuid(), out);
        }
        var report = new Verifier(Mode.STRICT, (check, done, of) -> {}).verify(file);
        assertThat(report.isSound()).as(report.verdict().findings().toString()).isTrue();
        assertThat(report.summary().counted()).isEqualTo(24);
    }

    @Test
    void B14_the_log_notes_nobody_as_the_one_who_cast() throws Exception {
        var vote = SmallVote.of(1, 1, List.of("赞成", "反对"), tomorrow());
        box.install(vote.poll);
        As.member(
                register,
                "10001",
                () -> box.cast(vote.uuid(), vote.seal(0, 1, 0).bytes(), SmallVote.paper()));
        assertThat(told(vote.uuid())).hasSize(1);
        assertThat(number(
                        "select count(*) from receipt where number in (select number from audit_entry where facts like '%"
                                + vote.uuid() + "%')"))
                .isZero();
    }

    @Test
    void a_caller_that_takes_everything_back_does_not_take_a_ballot_back() throws Exception {
        var vote = SmallVote.of(1, 1, List.of("赞成", "反对"), tomorrow());
        transaction.begin();
        box.install(vote.poll);
        var receipt = box.cast(vote.uuid(), vote.seal(0, 1, 0).bytes(), SmallVote.paper());
        transaction.rollback();
        assertThat(box.find(vote.uuid(), receipt.tracker())).contains(receipt);
        assertThat(told(vote.uuid())).containsExactly(receipt.tracker());
    }

    @Test
    void T13_after_the_end_nothing_is_taken() throws Exception {
        var vote = SmallVote.of(1, 1, List.of("赞成", "反对"), tomorrow());
        box.install(vote.poll);
        box.close(vote.uuid());
        var ballot = vote.seal(0, 1, 0).bytes();
        var paper = SmallVote.paper();
        assertThatThrownBy(() -> box.cast(vote.uuid(), ballot, paper))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(BoxReason.OVER));
    }

    private List<String> told(String uuid) throws SQLException {
        var told = new ArrayList<String>();
        try (var connection = union.getConnection();
                var asked = connection.prepareStatement(
                        "select facts from audit_entry where kind = 'BallotAccepted' and facts like ? order by number")) {
            asked.setString(1, "%" + uuid + "%");
            var rows = asked.executeQuery();
            while (rows.next()) told.add(rows.getString(1).replaceAll(".*\"tracker\":\"([^\"]*)\".*", "$1"));
        }
        return told;
    }

    private long number(String sql) throws SQLException {
        try (var connection = union.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
