package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database itself refuses to the user of the box, on both databases, through the server's own data source. */
@ExtendWith(ArquillianExtension.class)
class BallotBoxIT {
    /** PostgreSQL: insufficient privilege. H2: not enough rights for an object, for administrators only. */
    private static final Set<String> NO_RIGHT = Set.of("42501", "90096", "90040");

    @Resource(lookup = "java:jboss/datasources/BallotBoxDS")
    private DataSource box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void a_sealed_ballot_goes_in_and_is_read() throws SQLException {
        var poll = drop("2026-11-22 10:00:00+00");
        try (var connection = box.getConnection();
                var found = connection.createStatement()) {
            var rows = found.executeQuery("select tracker from box.sealed_ballot where poll = '" + poll + "'");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("tracker");
        }
    }

    @Test
    void the_user_of_the_box_is_refused_everything_else() throws SQLException {
        drop("2026-11-22 10:00:00+00");
        long before = count();
        for (var statement : List.of(
                "update box.sealed_ballot set ballot = 'another'",
                "delete from box.sealed_ballot",
                "truncate table box.sealed_ballot",
                "drop table box.sealed_ballot",
                "alter table box.sealed_ballot add column author bigint",
                "create table box.copy (id integer)",
                "create table copy (id integer)",
                "create schema another",
                "select * from member",
                "select * from audit_entry",
                "insert into audit_head (id, entries) values (2, 0)",
                "create user another password 'another'")) {
            assertThatThrownBy(() -> carryOut(box, statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState())
                                    .as(statement + ": " + refused.getMessage())
                                    .isIn(NO_RIGHT));
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_time_finer_than_the_hour_is_refused() {
        assertThatThrownBy(() -> drop("2026-11-22 10:17:00+00")).isInstanceOf(SQLException.class);
    }

    @Test
    void the_same_tracker_does_not_go_in_twice() throws SQLException {
        var poll = drop("2026-11-22 10:00:00+00");
        assertThatThrownBy(() -> drop(poll, "2026-11-22 11:00:00+00")).isInstanceOf(SQLException.class);
    }

    @Test
    void on_postgresql_even_the_owner_is_stopped() throws SQLException {
        drop("2026-11-22 10:00:00+00");
        for (var statement : List.of(
                "update box.sealed_ballot set ballot = 'another'",
                "delete from box.sealed_ballot",
                "truncate table box.sealed_ballot")) {
            // H2 has no such guard in plain SQL: there the rights of the user are all there is.
            if (onPostgresql())
                assertThatThrownBy(() -> carryOut(union, statement)).hasMessageContaining("append-only");
        }
        assertThat(count()).isPositive();
    }

    private boolean onPostgresql() throws SQLException {
        try (var connection = union.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private String drop(String hour) throws SQLException {
        return drop(UUID.randomUUID().toString(), hour);
    }

    private String drop(String poll, String hour) throws SQLException {
        carryOut(
                box,
                "insert into box.sealed_ballot (poll, height, credential, tracker, ballot, accepted_hour) values ('"
                        + poll + "', 1, 'credential', 'tracker', 'sealed', timestamp with time zone '" + hour + "')");
        return poll;
    }

    private long count() throws SQLException {
        try (var connection = box.getConnection();
                var counted = connection.createStatement()) {
            var rows = counted.executeQuery("select count(*) from box.sealed_ballot");
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void carryOut(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
