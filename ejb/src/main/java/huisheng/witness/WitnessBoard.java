package huisheng.witness;

import huisheng.auditlog.Checkpoints;
import huisheng.auditlog.Cosignature;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.VerifierKey;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What anybody may read of witnesses: who cosigned this log and when, and what this server saw of the logs of others. */
@Stateless
@PermitAll
public class WitnessBoard {
    private static final int MOST_FORKS = 20;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private WitnessSettings settings;

    @Inject
    private Checkpoints checkpoints;

    /** Empty only in the first seconds of a new log. */
    public Optional<SignedState> state() {
        return checkpoints.last().map(last -> {
            var said = checkpoint(last.note());
            return new SignedState(
                    said.origin(),
                    said.size(),
                    said.root().toString(),
                    last.at(),
                    checkpoints.key().encode());
        });
    }

    /** In the order in which they are set. @param entries of the last state */
    public List<WitnessLine> witnesses(long entries) {
        return read(rows -> {
            var lines = new ArrayList<WitnessLine>();
            for (var peer : settings.witnesses()) lines.add(line(rows, peer, entries));
            return lines;
        });
    }

    private WitnessLine line(WitnessRows rows, Peer peer, long entries) throws SQLException {
        var key = peer.key().encode();
        var asked = rows.asked(key).orElseThrow();
        var signed = checkpoints.lastOf(key);
        boolean isNow = signed.filter(one -> one.entries() == entries).isPresent();
        var standing = asked.disputed() != null
                ? WitnessLine.Cosigning.DISPUTES
                : isNow ? WitnessLine.Cosigning.COSIGNED : WitnessLine.Cosigning.AWAITED;
        return new WitnessLine(
                peer.key().name(),
                key,
                standing,
                signed.map(Cosignature::entries).orElse(0L),
                signed.map(Cosignature::at).orElse(null),
                asked.disputed());
    }

    /** Logs of others that this server watches; none unless it is set. */
    public List<WatchedLog> watched() {
        return read(rows -> {
            var lines = new ArrayList<WatchedLog>();
            for (var log : settings.logs()) lines.add(watched(rows, log));
            return lines;
        });
    }

    private static WatchedLog watched(WitnessRows rows, VerifierKey log) throws SQLException {
        var seen = rows.witnessed(log.name()).orElseThrow();
        var forks = rows.forks(log.name(), MOST_FORKS).stream()
                .map(fork -> new WatchedLog.Fork(fork.entries(), fork.seen(), fork.shown(), fork.at()))
                .toList();
        long entries =
                seen.note() == null ? 0 : checkpoint(decoded(seen.note())).size();
        return new WatchedLog(log.name(), log.encode(), entries, seen.at(), forks);
    }

    /** Names of the witnesses that dispute this log. */
    public List<String> disputes() {
        if (settings.witnesses().isEmpty()) return List.of();
        return witnesses(-1).stream()
                .filter(line -> line.standing() == WitnessLine.Cosigning.DISPUTES)
                .map(WitnessLine::name)
                .toList();
    }

    /** Names of the watched logs that were shown in two versions. */
    public List<String> forked() {
        if (settings.logs().isEmpty()) return List.of();
        return watched().stream()
                .filter(log -> !log.forks().isEmpty())
                .map(WatchedLog::origin)
                .toList();
    }

    private static SignedNote decoded(String note) {
        try {
            return SignedNote.decode(note);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("What was cosigned is no note", e);
        }
    }

    private static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.decode(note.text());
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("What was signed is no checkpoint", e);
        }
    }

    private interface Question<T> {
        T asked(WitnessRows rows) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        try (var connection = union.getConnection()) {
            return question.asked(new WitnessRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of witnesses cannot be read", e);
        }
    }
}
