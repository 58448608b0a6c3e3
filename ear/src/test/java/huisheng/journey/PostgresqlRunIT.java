package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as wildfly-config/README.md describes it: roles, start, pg_dump, pg_restore. */
@Tag("commands")
class PostgresqlRunIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 61;

    @TempDir
    private Path folder;

    @Test
    void a_union_on_the_oldest_supported_postgresql_survives_dump_and_restore() throws Exception {
        try (var postgresql = new PostgresqlCluster(PORT + 1)) {
            postgresql.layOut();
            assertThat(postgresql.sql("postgres", "show server_version_num")).matches("1[5-9]\\d{4}|[2-9]\\d{5}");
            runOn(postgresql);
            var before = rows(postgresql);
            assertThat(before).startsWith("members ");
            var dump = postgresql.folder() + "/union.dump";
            postgresql.program("pg_dump", postgresql.connection("-Fc", "-d", "huisheng", "-f", dump));
            postgresql.sql("postgres", "drop database huisheng");
            postgresql.sql(
                    "postgres",
                    "create database huisheng owner huisheng template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'");
            postgresql.program("pg_restore", postgresql.connection("-d", "huisheng", "--exit-on-error", dump));
            assertThat(rows(postgresql)).isEqualTo(before);
            assertThat(rightsOfTheBoxUser(postgresql)).isEqualTo("INSERT,SELECT");
        }
    }

    private void runOn(PostgresqlCluster postgresql) throws Exception {
        try (var server = Command.start(
                postgresql.environment(),
                "./run",
                "--no-build",
                "--demo",
                "--postgres",
                "--data",
                folder.toString(),
                "--port",
                "" + PORT)) {
            server.await("Ctrl-C stops it", Duration.ofMinutes(10));
            var health = new Http("http://127.0.0.1:" + (PORT + 1910)).get("/health/ready");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(server.interrupt()).isZero();
        }
    }

    private static String rows(PostgresqlCluster postgresql) throws Exception {
        return postgresql.sql(
                "huisheng",
                "select 'members ' || (select count(*) from member) || ' audit ' || (select entries from audit_head)"
                        + " || ' migrations ' || (select count(*) from flyway_schema_history)");
    }

    private static String rightsOfTheBoxUser(PostgresqlCluster postgresql) throws Exception {
        return postgresql.sql(
                "huisheng",
                "select string_agg(distinct privilege_type, ',' order by privilege_type) from information_schema.table_privileges where grantee = 'huisheng_box'");
    }
}
