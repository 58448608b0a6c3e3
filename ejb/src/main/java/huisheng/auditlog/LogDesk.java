package huisheng.auditlog;

import huisheng.ballots.log.EntryBundle;
import huisheng.ballots.log.Octets;
import huisheng.ballots.log.Tile;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The log as anybody may read it: its last signed state, its tiles, its entries without what opens them (C2SP tlog-tiles). */
@Stateless
@PermitAll
public class LogDesk {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private LogKeys keys;

    /** The last signed state, with the witnesses that cosigned it by now. Empty only in the first seconds of a new log. */
    public Optional<String> checkpoint() {
        return read(rows -> {
            var last = rows.lastCheckpoint();
            return last.isEmpty() ? Optional.empty() : Optional.of(rows.published(last.get()));
        });
    }

    /** The public key that signs now, with the log's name (C2SP signed-note). */
    public String key() {
        return keys.key().verifier().encode();
    }

    /** Empty if the published tree has no such tile, or not as wide. */
    public Optional<byte[]> tile(Tile tile) {
        return read(rows -> rows.tile(tile));
    }

    /** @param tile of level 0, whose entries are meant */
    public Optional<byte[]> entries(Tile tile) {
        long first = tile.index() * Tile.FULL + 1;
        long last = first + tile.width() - 1;
        return read(rows -> {
            if (last > rows.sealed()) return Optional.empty();
            var entries = rows.entriesBetween(first, last).stream()
                    .map(row -> Octets.of(row.leaf().encode()))
                    .toList();
            return Optional.of(new EntryBundle(entries).encode());
        });
    }

    private interface Question<T> {
        T asked(LogRows rows) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        try (var connection = union.getConnection()) {
            return question.asked(new LogRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }
}
