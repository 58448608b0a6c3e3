package huisheng.ballot.box;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventType;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The tables of the box: read, and written by insertion alone. */
final class BoxRows {
    private static final String EVENT = "select height, type, parent, payload, hash, accepted_hour from box.event";
    private static final String RECEIPT = "select tracker, height, accepted_hour from box.sealed_ballot where poll = ?";
    private final Connection connection;
    private final Sql sql;

    BoxRows(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** An event of the chain, the hash that stands beside it, and the hour in which it was written. */
    record Linked(Event event, String hash, Instant hour) {}

    /** What of a ballot the box has seen before. */
    record Known(
            CastReceipt same,
            int lastOfCredential,
            String credentialOfPaper,
            String paperOfCredential,
            boolean isVoid) {}

    Optional<InstalledPoll> poll(String uuid) throws SQLException {
        return sql.one(
                "select uuid, election, trustees, credentials, certificate, paper_key, closes_at from box.poll where uuid = ?",
                row -> new InstalledPoll(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Sql.instant(row, 7)),
                uuid);
    }

    List<String> polls() throws SQLException {
        return sql.many("select uuid from box.poll order by uuid", row -> row.getString(1));
    }

    long archiveSecond(String uuid) throws SQLException {
        return sql.one("select archive_second from box.poll where uuid = ?", row -> row.getLong(1), uuid)
                .orElseThrow();
    }

    void put(InstalledPoll poll, long archiveSecond) throws SQLException {
        sql.change(
                "insert into box.poll (uuid, election, trustees, credentials, certificate, paper_key, closes_at, archive_second) values (?, ?, ?, ?, ?, ?, ?, ?)",
                poll.uuid(),
                poll.election(),
                poll.trustees(),
                poll.credentials(),
                poll.certificate(),
                poll.paperKey(),
                poll.closesAt(),
                archiveSecond);
    }

    Optional<Linked> last(String poll) throws SQLException {
        return sql.one(EVENT + " where poll = ? order by height desc limit 1", BoxRows::linked, poll);
    }

    Optional<Linked> last(String poll, EventType type) throws SQLException {
        return sql.one(
                EVENT + " where poll = ? and type = ? order by height desc limit 1",
                BoxRows::linked,
                poll,
                type.spelling());
    }

    List<Linked> eventsAfter(String poll, int height, int limit) throws SQLException {
        return sql.many(
                EVENT + " where poll = ? and height > ? order by height limit ?", BoxRows::linked, poll, height, limit);
    }

    void put(String poll, Event event, Instant hour) throws SQLException {
        sql.change(
                "insert into box.event (poll, height, type, parent, payload, hash, accepted_hour) values (?, ?, ?, ?, ?, ?, ?)",
                poll,
                event.height(),
                event.type().spelling(),
                event.parent().map(Hash::hex).orElse(null),
                event.payload().map(Hash::hex).orElse(null),
                event.hash().hex(),
                hour);
    }

    boolean holdsObject(String poll, byte[] object) throws SQLException {
        return sql.one(
                        "select 1 from box.object where poll = ? and hash = ?",
                        row -> true,
                        poll,
                        Hash.of(object).hex())
                .isPresent();
    }

    void putObjects(String poll, int height, List<byte[]> objects) throws SQLException {
        for (int place = 0; place < objects.size(); place++)
            sql.change(
                    "insert into box.object (poll, height, place, hash, content) values (?, ?, ?, ?, ?)",
                    poll,
                    height,
                    place,
                    Hash.of(objects.get(place)).hex(),
                    new String(objects.get(place), StandardCharsets.UTF_8));
    }

    List<byte[]> objects(String poll, int height) throws SQLException {
        return sql.many(
                "select content from box.object where poll = ? and height = ? order by place",
                row -> row.getString(1).getBytes(StandardCharsets.UTF_8),
                poll,
                height);
    }

    /** The ballots of these heights, both included, in their order. */
    List<byte[]> ballots(String poll, int first, int last) throws SQLException {
        return sql.many(
                "select ballot from box.sealed_ballot where poll = ? and height between ? and ? order by height",
                row -> row.getString(1).getBytes(StandardCharsets.UTF_8),
                poll,
                first,
                last);
    }

    void put(String poll, int height, CheckedBallot ballot, Instant hour) throws SQLException {
        sql.change(
                "insert into box.sealed_ballot (poll, height, credential, tracker, ballot, accepted_hour) values (?, ?, ?, ?, ?, ?)",
                poll,
                height,
                ballot.credential(),
                ballot.tracker(),
                ballot.text(),
                hour);
        try (var points = connection.prepareStatement("insert into box.randomness (poll, point) values (?, ?)")) {
            for (var point : ballot.points()) {
                points.setString(1, poll);
                points.setString(2, point);
                points.addBatch();
            }
            points.executeBatch();
        }
    }

    void putPaper(String poll, CheckedBallot ballot) throws SQLException {
        var base64 = Base64.getEncoder();
        sql.change(
                "insert into box.paper (poll, paper_hash, credential, prepared, signature) values (?, ?, ?, ?, ?)",
                poll,
                ballot.paperHash(),
                ballot.credential(),
                base64.encodeToString(ballot.paper().prepared()),
                base64.encodeToString(ballot.paper().signature()));
    }

    Known known(String poll, CheckedBallot ballot) throws SQLException {
        int last = sql.one(
                        "select max(height) from box.sealed_ballot where poll = ? and credential = ?",
                        row -> row.getInt(1),
                        poll,
                        ballot.credential())
                .orElse(0);
        var credential = sql.one(
                "select credential from box.paper where poll = ? and paper_hash = ?",
                row -> row.getString(1),
                poll,
                ballot.paperHash());
        var paper = paperOf(poll, ballot.credential());
        var same = find(poll, ballot.tracker());
        return new Known(
                same.orElse(null),
                last,
                credential.orElse(null),
                paper.map(Paper::hash).orElse(null),
                paper.filter(Paper::isVoid).isPresent());
    }

    /** What stands in the place of a credential's first paper. */
    record Paper(String hash, boolean isVoid) {}

    Optional<Paper> paperOf(String poll, String credential) throws SQLException {
        return sql.one(
                "select paper_hash, signature is null from box.paper where poll = ? and credential = ?",
                row -> new Paper(row.getString(1), row.getBoolean(2)),
                poll,
                credential);
    }

    void putVoid(String poll, String credential) throws SQLException {
        sql.change(
                "insert into box.paper (poll, paper_hash, credential) values (?, ?, ?)",
                poll,
                Hash.of("void|" + credential).hex(),
                credential);
    }

    List<String> voids(String poll) throws SQLException {
        return sql.many(
                "select credential from box.paper where poll = ? and signature is null order by credential",
                row -> row.getString(1),
                poll);
    }

    boolean holdsAny(String poll, List<String> points) throws SQLException {
        var places = String.join(", ", Collections.nCopies(points.size(), "?"));
        var values = new ArrayList<Object>(List.of(poll));
        values.addAll(points);
        var asked = "select 1 from box.randomness where poll = ? and point in (" + places + ") limit 1";
        return sql.one(asked, row -> true, values.toArray()).isPresent();
    }

    Optional<CastReceipt> find(String poll, String tracker) throws SQLException {
        return sql.one(RECEIPT + " and tracker = ?", BoxRows::receipt, poll, tracker);
    }

    List<CastReceipt> receiptsBefore(String poll, int height, int limit) throws SQLException {
        return sql.many(
                RECEIPT + " and height < ? order by height desc limit ?", BoxRows::receipt, poll, height, limit);
    }

    List<CastReceipt> receiptsAfter(String poll, int height, int limit) throws SQLException {
        return sql.many(RECEIPT + " and height > ? order by height limit ?", BoxRows::receipt, poll, height, limit);
    }

    /** How many credentials have cast something: each has one paper. */
    int voters(String poll) throws SQLException {
        return sql.one(
                        "select count(*) from box.paper where poll = ? and signature is not null",
                        row -> row.getInt(1),
                        poll)
                .orElseThrow();
    }

    private static CastReceipt receipt(ResultSet row) throws SQLException {
        return new CastReceipt(row.getString(1), row.getInt(2), Sql.instant(row, 3));
    }

    private static Linked linked(ResultSet row) throws SQLException {
        var event = new Event(hash(row.getString(3)), row.getInt(1), type(row.getString(2)), hash(row.getString(4)));
        return new Linked(event, row.getString(5), Sql.instant(row, 6));
    }

    private static Optional<Hash> hash(String hex) {
        try {
            return hex == null ? Optional.empty() : Optional.of(Hash.decode(hex));
        } catch (MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventType type(String spelling) {
        return Arrays.stream(EventType.values())
                .filter(one -> one.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no event " + spelling));
    }
}
