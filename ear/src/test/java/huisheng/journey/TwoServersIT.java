package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, each a process of its own, on one PostgreSQL: one union, one clock, and one of them dies. */
@Tag("commands")
class TwoServersIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 71;
    private static final Duration START = Duration.ofMinutes(10);
    private static final int PROMISES = 400;
    /** At 50, 80 and 100 per cent, and that the day was missed. */
    private static final int EACH = 4;

    private static final String OLD = "1997-07-0";

    @TempDir
    private Path folder;

    @Test
    void two_servers_are_one_union_and_what_the_dead_one_left_the_other_says_once() throws Exception {
        try (var postgresql = new PostgresqlCluster(PORT + 2)) {
            layOut(postgresql);
            // At one moment on an empty database: one of them makes the tables, the other waits for them.
            try (var first = server(postgresql, PORT, "--demo");
                    var second = server(postgresql, PORT + 1)) {
                first.await("Ctrl-C stops it", START);
                second.await("Ctrl-C stops it", START);
                whoSignedInAtOneIsKnownAtTheOther();
                twoWritersMakeOneRecord(postgresql);
                promisesOfLongAgo(postgresql);
                awaitMissed(postgresql, PROMISES / 20);
                first.kill();
                awaitMissed(postgresql, PROMISES);
                assertThat(said(postgresql, "count(*)")).isEqualTo("" + EACH * PROMISES);
                assertThat(said(postgresql, "count(distinct facts || audit_entry.kind)"))
                        .isEqualTo("" + EACH * PROMISES);
                assertThat(gaps(postgresql)).isEqualTo("0");
                assertThat(second.interrupt()).isZero();
            }
        }
    }

    private static void layOut(PostgresqlCluster postgresql) throws Exception {
        var roles = Files.copy(
                Path.of(System.getProperty("it.roles")), postgresql.folder().resolve("roles.sql"));
        postgresql.program(
                "psql", postgresql.connection("-v", "ON_ERROR_STOP=1", "-d", "postgres", "-f", roles.toString()));
        postgresql.sql("postgres", "alter role huisheng password 'of the union'");
        postgresql.sql("postgres", "alter role huisheng_box password 'of the box'");
    }

    private Command server(PostgresqlCluster postgresql, int port, String... more) throws Exception {
        var key = new byte[32];
        new Random(7).nextBytes(key);
        var environment = Map.of(
                "HUISHENG_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/huisheng?logServerErrorDetail=false",
                "HUISHENG_DB_USER", "huisheng",
                "HUISHENG_DB_PASSWORD", "of the union",
                "HUISHENG_BOX_USER", "huisheng_box",
                "HUISHENG_BOX_PASSWORD", "of the box",
                "HUISHENG_SERVER_KEY", Base64.getEncoder().encodeToString(key));
        var line = new ArrayList<>(List.of(
                "./run",
                "--no-build",
                "--postgres",
                "--data",
                folder.resolve("" + port).toString(),
                "--port",
                "" + port));
        line.addAll(List.of(more));
        return Command.start(environment, line.toArray(String[]::new));
    }

    private static void whoSignedInAtOneIsKnownAtTheOther() throws Exception {
        var here = new Http("http://127.0.0.1:" + PORT);
        here.signIn("10001", SignIn.PASSWORD);
        var there = here.at("http://127.0.0.1:" + (PORT + 1));
        assertThat(there.get("/api/suggestions").statusCode()).isEqualTo(200);
        send(here, "sent to the one");
        send(there, "sent to the other");
        assertThat(here.get("/api/suggestions").body()).contains("sent to the one", "sent to the other");
        assertThat(there.get("/api/suggestions").body()).contains("sent to the one", "sent to the other");
    }

    private static void twoWritersMakeOneRecord(PostgresqlCluster postgresql) throws Exception {
        var here = new Http("http://127.0.0.1:" + PORT);
        here.signIn("10048", SignIn.PASSWORD);
        var there = here.at("http://127.0.0.1:" + (PORT + 1));
        var writers = List.of(here, there).stream()
                .map(one -> CompletableFuture.runAsync(() -> many(one)))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertThat(postgresql.sql("huisheng", "select count(*) from suggestion where subject like 'from a writer%'"))
                .isEqualTo("40");
        assertThat(gaps(postgresql)).isEqualTo("0");
    }

    private static void many(Http writer) {
        try {
            for (int i = 0; i < 20; i++) send(writer, "from a writer " + i);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Http writer, String subject) throws Exception {
        var sent = writer.post(
                "/api/suggestions",
                "application/json",
                "{\"category\":\"SAFETY\",\"subject\":\"" + subject + "\",\"text\":\"...\"}");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    }

    // Promises whose day came long ago, as if no server had run since; the clock says four things of each.
    private static void promisesOfLongAgo(PostgresqlCluster postgresql) throws Exception {
        postgresql.sql(
                "huisheng",
                "insert into deadline select nextval('deadline_seq'), 'probe', n, rule, organisation_id, sealed, amount, unit,"
                        + " extension, extended, '', cite_zh, cite_en, source, valid_from, confirmed, null, started_at,"
                        + " date '" + OLD + "1', date '" + OLD + "2', date '" + OLD + "3', date '" + OLD
                        + "4', 'RUNNING', 0, null,"
                        + " date '" + OLD + "2', null, 0 from generate_series(1, " + PROMISES + ") n,"
                        + " (select * from deadline where rule = 'suggestion.reply' order by id limit 1) one");
    }

    private static void awaitMissed(PostgresqlCluster postgresql, int wanted) throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(4));
        int missed = 0;
        while (missed < wanted) {
            assertThat(Instant.now()).as("missed so far: " + missed).isBefore(end);
            Thread.sleep(100);
            missed = Integer.parseInt(postgresql.sql(
                    "huisheng", "select count(*) from deadline where kind = 'probe' and state = 'MISSED'"));
        }
    }

    private static String said(PostgresqlCluster postgresql, String count) throws Exception {
        return postgresql.sql(
                "huisheng",
                "select " + count + " from audit_entry join deadline on facts like '%\"deadline\":' || id || ',%'"
                        + " where deadline.kind = 'probe' and audit_entry.kind in ('DeadlineMissed', 'DeadlineReminder')");
    }

    private static String gaps(PostgresqlCluster postgresql) throws Exception {
        return postgresql.sql(
                "huisheng",
                "select (select max(number) from audit_entry) - (select count(*) from audit_entry)"
                        + " + (select entries from audit_head) - (select count(*) from audit_entry)");
    }
}
