package huisheng.auditlog;

import huisheng.auditlog.LogFinding.Fault;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TreeHash;
import huisheng.ballots.log.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Walks the whole log: every commitment, every leaf, every hash of the tree, every signed state and what witnesses signed of it. Two trees grow on the way, one
 * from the entries and one from the lowest tiles; where they part, the next signed state tells which of them was changed. The
 * connection must show one state of the database throughout.
 */
public final class LogAudit {
    private static final int STRETCH = 1024;
    private static final int MOST_FINDINGS = 10_000;

    private final LongConsumer progress;
    private final LogRows rows;
    private final CheckpointWalk checkpoints;
    private final CosignatureWalk cosignatures;
    private final TileWalk tiles;
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<LogFinding> findings = new ArrayList<>();
    private final SortedMap<Long, Parted> parted = new TreeMap<>();
    private final SortedMap<Long, Parted> wrong = new TreeMap<>();
    private Frontier fromEntries = new Frontier();
    private Frontier fromTiles = new Frontier();
    private final ErasureWalk erasures = new ErasureWalk();
    private long appended;
    private long sealed;
    private long seen;
    private long erased;
    private long signed;
    private long cosigned;
    private long lastHolding;
    private boolean broken;

    /**
     * What an audit saw.
     *
     * @param entries in the table
     * @param sealed of which are under the last signed state
     * @param erased of which have neither content nor salt any more
     * @param checkpoints that were looked at
     * @param cosigned signatures of witnesses on them that hold
     */
    public record Report(
            long entries, long sealed, long erased, long checkpoints, long cosigned, List<LogFinding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** An entry whose leaf is not the one in the tree. */
    private record Parted(Optional<TreeHash> own, TreeHash stored) {}

    private LogAudit(Connection connection, LongConsumer progress) {
        this.progress = progress;
        rows = new LogRows(connection);
        checkpoints = new CheckpointWalk(rows);
        cosignatures = new CosignatureWalk(rows, (place, why) -> find(Fault.COSIGNATURE, place, why));
        tiles = new TileWalk(rows, this::find);
    }

    /**
     * @param trusted the log's public key if it is known from elsewhere than the database
     * @throws SQLException if the tables cannot be read
     */
    public static Report of(Connection connection, Optional<VerifierKey> trusted) throws SQLException {
        return of(connection, trusted, ignored -> {});
    }

    /**
     * @param trusted the log's public key if it is known from elsewhere than the database
     * @param progress is told after each stretch how many entries were looked at
     * @throws SQLException if the tables cannot be read
     */
    public static Report of(Connection connection, Optional<VerifierKey> trusted, LongConsumer progress)
            throws SQLException {
        var audit = new LogAudit(connection, progress);
        audit.readKeys(trusted);
        audit.walk();
        return new Report(audit.seen, audit.sealed, audit.erased, audit.signed, audit.cosigned, audit.findings);
    }

    private void readKeys(Optional<VerifierKey> trusted) throws SQLException {
        for (var written : rows.keys()) {
            try {
                keys.add(VerifierKey.decode(written));
            } catch (MalformedEncoding e) {
                find(Fault.CHECKPOINT, "log_key", "a row holds no key: " + e.getMessage());
            }
        }
        if (trusted.isPresent() && (keys.isEmpty() || !keys.get(keys.size() - 1).equals(trusted.get())))
            find(
                    Fault.CHECKPOINT,
                    "log_key",
                    "the key that signs is not " + trusted.get().encode());
    }

    private void walk() throws SQLException {
        sealed = rows.sealed();
        appended = rows.appended();
        judgeCheckpoints();
        long expected = 1;
        var stretch = rows.entriesAfter(0, STRETCH);
        while (!stretch.isEmpty()) {
            for (var row : stretch) {
                if (row.number() < 1 || row.number() > appended) {
                    added(row);
                    continue;
                }
                for (; expected < row.number(); expected++) missing(expected);
                present(row);
                expected++;
            }
            progress.accept(seen);
            stretch = rows.entriesAfter(stretch.get(stretch.size() - 1).number(), STRETCH);
        }
        for (; expected <= appended; expected++) missing(expected);
        finish();
    }

    private void finish() throws SQLException {
        tiles.finish();
        if (sealed > appended)
            find(Fault.MISSING, "log", sealed + " entries were sealed and the log says it has " + appended);
        if (sealed > 0 && checkpoints.last() < Math.min(sealed, appended))
            find(Fault.CHECKPOINT, "checkpoint " + sealed, "the last signed state is missing");
        for (var left = checkpoints.take(); left.isPresent(); left = checkpoints.take())
            find(
                    Fault.CHECKPOINT,
                    "checkpoint " + left.get().entries(),
                    "is for more entries than are sealed: " + sealed);
        cosigned = cosignatures.finish();
        blame(Long.MAX_VALUE, false, false);
        wrong.forEach(this::nameWrong);
        erasures.judge(
                number -> find(
                        Fault.ERASED,
                        entry(number),
                        "content and salt are gone, and no entry says that they were erased"),
                (number, fact) -> find(
                        Fault.KEPT, entry(number), "was erased by entry " + fact + ", and its content is here again"));
    }

    private void added(LogRow row) {
        seen++;
        find(Fault.ADDED, entry(row.number()), "stands beyond the end of the log, which is " + appended);
    }

    private void missing(long number) throws SQLException {
        find(Fault.MISSING, entry(number), "was deleted");
        if (number > sealed) return;
        var hash = tiles.next();
        fromTiles.append(hash);
        fromEntries.append(hash);
        judgeCheckpoints();
    }

    private void present(LogRow row) throws SQLException {
        seen++;
        erasures.see(row);
        if (row.isErased()) erased++;
        else if (!row.opens()) find(Fault.CONTENT, entry(row.number()), "content or salt do not open its commitment");
        var own = row.leafHash();
        if (own.isPresent() && !row.hasItsCode())
            find(Fault.CODE, entry(row.number()), "the code on its receipt is not that of its leaf");
        if (row.number() > sealed) return;
        var stored = tiles.next();
        fromTiles.append(stored);
        fromEntries.append(own.orElse(TreeHash.EMPTY));
        if (!own.equals(Optional.of(stored)) && parted.size() < MOST_FINDINGS)
            parted.put(row.number(), new Parted(own, stored));
        judgeCheckpoints();
    }

    private void judgeCheckpoints() throws SQLException {
        for (var due = next(); due.isPresent(); due = next()) judge(due.get());
    }

    private Optional<LogRows.Signed> next() throws SQLException {
        return checkpoints.at(fromTiles.size());
    }

    private void judge(LogRows.Signed state) throws SQLException {
        signed++;
        cosignatures.judge(state);
        var place = "checkpoint " + state.entries();
        try {
            var note = SignedNote.decode(state.note());
            var said = Checkpoint.decode(note.text());
            if (!isOurs(state.key(), note, said.origin()))
                find(Fault.CHECKPOINT, place, "is not signed by key " + state.key() + " of this log");
            else if (said.size() != state.entries())
                find(Fault.CHECKPOINT, place, "is signed for " + said.size() + " entries");
            else compare(place, state.entries(), said.root());
        } catch (MalformedEncoding e) {
            find(Fault.CHECKPOINT, place, "is no signed checkpoint: " + e.getMessage());
        }
    }

    private boolean isOurs(int number, SignedNote note, String origin) {
        if (number < 1 || number > keys.size()) return false;
        var key = keys.get(number - 1);
        return key.name().equals(origin) && note.signatures().stream().anyMatch(one -> key.verifies(note.text(), one));
    }

    private void compare(String place, long size, TreeHash root) {
        boolean entriesHold = root.equals(fromEntries.root());
        boolean tilesHold = root.equals(fromTiles.root());
        blame(size, entriesHold, tilesHold);
        if (entriesHold) fromTiles = fromEntries.copy();
        else if (tilesHold) fromEntries = fromTiles.copy();
        if (entriesHold || tilesHold) lastHolding = size;
        else if (!broken) {
            // All that follow contain the same change: it is told once.
            broken = true;
            find(
                    Fault.CHECKPOINT,
                    place,
                    "neither entries nor tiles lead to the root that was signed: something after entry " + lastHolding
                            + " was changed");
        }
    }

    /** Names the places at which entries and tiles part, now that a signed state says which of them is right. */
    private void blame(long upTo, boolean entriesHold, boolean tilesHold) {
        var settled = parted.headMap(upTo == Long.MAX_VALUE ? upTo : upTo + 1);
        settled.forEach((number, one) -> {
            if (entriesHold) find(Fault.TILE, tilePath(number), "the hash of entry " + number + " was changed");
            else if (tilesHold) wrong.put(number, one);
            else
                find(Fault.LEAF, entry(number), "it and the tree do not fit, and no signed state tells which is right");
        });
        settled.clear();
    }

    private void nameWrong(long number, Parted one) {
        var place = wrong.entrySet().stream()
                .filter(other -> one.own().equals(Optional.of(other.getValue().stored())))
                .findFirst();
        if (place.isPresent())
            find(
                    Fault.ORDER,
                    entry(number),
                    "was sealed as entry " + place.get().getKey());
        else find(Fault.LEAF, entry(number), "kind, time or commitment are not those that were sealed");
    }

    private void find(Fault fault, String place, String detail) {
        if (findings.size() < MOST_FINDINGS) findings.add(new LogFinding(fault, place, detail));
    }

    private static String entry(long number) {
        return "entry " + number;
    }

    private static String tilePath(long number) {
        return new Tile(0, (number - 1) / Tile.FULL, Tile.FULL).path();
    }
}
