import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.blind.BlindVariant;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.Hash;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How fast the box takes ballots of five choices, and how fast they are added up: {@code Cast ADDRESS JDBC-URL USER PASSWORD
 * ROLL BALLOTS VOTERS PID}. Makes a vote with a roll of that size, opens its box in the running server's database, seals the
 * ballots beforehand, and has so many voters at once send them; then twenty read the board, one downloads the record,
 * and the hour of the close comes. Prints ballots a second, the times of answers, what was refused, and the resident memory of the
 * server, whose process is PID.
 */
public final class Cast {
    private static final Randomness RANDOM = Randomness.system();
    private static final Group GROUP = Group.ed25519();

    private Cast() {}

    public static void main(String[] words) throws Exception {
        int roll = Integer.parseInt(words[4]);
        int ballots = Math.min(roll, Integer.parseInt(words[5]));
        int voters = Integer.parseInt(words[6]);
        var uuid = uuid();
        var secrets = new ArrayList<SecretScalar>();
        for (int i = 0; i < roll; i++) secrets.add(SecretCredential.draw(RANDOM).signingKey(Profile.V1, GROUP, uuid));
        var papers = SecretBlindKey.generate(BlindVariant.PSS_RANDOMIZED, 3072, RANDOM);
        var election = open(words, uuid, secrets, papers);
        System.out.printf(Locale.ROOT, "Opened %s with %,d on the roll; sealing %,d ballots ...%n", uuid, roll, ballots);
        var sealer = new BallotSealer(election, RANDOM);
        List<String> bodies = IntStream.range(0, ballots).parallel().mapToObj(i -> body(sealer, secrets.get(i), i, papers)).toList();
        // The first one makes the server read the roll.
        send(words[0], uuid, bodies.get(0));
        measure(words[0], uuid, bodies, voters);
        bodies = null;
        memory("casting", words[7]);
        board(words[0], uuid);
        download(words[0], uuid);
        memory("the download", words[7]);
        close(words, uuid);
        memory("adding up", words[7]);
    }

    private static String uuid() {
        var uuid = new StringBuilder();
        for (int i = 0; i < 14; i++) uuid.append(Base58.ALPHABET.charAt(RANDOM.below(58)));
        return uuid.toString();
    }

    private static Election open(String[] words, String uuid, List<SecretScalar> secrets, SecretBlindKey papers)
            throws Exception {
        var key = TrusteeKey.of(Profile.V1, GROUP, GROUP.randomSecret(RANDOM), Optional.empty(), RANDOM);
        var five = new Question.Homomorphic(List.of("a", "b", "c", "d", "e"), false, 0, 1, "?");
        var election = Election.text("Bench", "", key.key(), List.of(five), uuid, Optional.empty(), Optional.empty());
        var trustees = Trustees.of(List.of(key)).encode().canonical();
        var list = secrets.parallelStream()
                .map(one -> new PublicCredential(GROUP.generatorPowers().pow(one), Optional.empty()))
                .toList();
        var credentials = PublicCredentials.of(list).encode().canonical();
        try (var box = DriverManager.getConnection(words[1], words[2], words[3])) {
            box.setAutoCommit(false);
            install(box, uuid, election, trustees, credentials, papers.verifier().encode());
            order(box, uuid, secrets.size(), election, trustees, credentials);
            box.commit();
        }
        return Election.decode(election);
    }

    private static void install(Connection box, String uuid, byte[] election, byte[] trustees, byte[] credentials, String papers)
            throws SQLException {
        var data = new SetupData(Hash.of(election), Hash.of(trustees), Hash.of(credentials), Optional.empty());
        var setup = data.encode().canonical();
        var event = Event.first(Hash.of(setup));
        var hour = OffsetDateTime.now().truncatedTo(ChronoUnit.HOURS);
        insert(
                box,
                "insert into box.poll (uuid, election, trustees, credentials, paper_key, closes_at, archive_second) values (?, ?, ?, ?, ?, ?, ?)",
                uuid, text(election), text(trustees), text(credentials), papers, hour.plusHours(24), hour.toEpochSecond());
        insert(
                box,
                "insert into box.object (poll, height, place, hash, content) values (?, 0, 0, ?, ?)",
                uuid, Hash.of(setup).hex(), text(setup));
        insert(
                box,
                "insert into box.event (poll, height, type, payload, hash, accepted_hour) values (?, 0, 'Setup', ?, ?, ?)",
                uuid, Hash.of(setup).hex(), event.hash().hex(), hour);
    }

    // As a vote that two persons froze and the clock opened.
    private static void order(
            Connection union, String uuid, int roll, byte[] election, byte[] trustees, byte[] credentials) throws SQLException {
        var now = OffsetDateTime.now();
        insert(
                union,
                "insert into poll (id, uuid, organisation_id, kind, title, motion, frozen_order, question, seats, cut_off, entitled,"
                        + " quorum_numerator, quorum_denominator, pass_numerator, pass_denominator, pass_strictly, pass_base, minimum,"
                        + " threshold, opens_at, closes_at, phase, drafted_by, registrar_id, token, version)"
                        + " values (?, ?, (select min(id) from organisation), 'OFFICERS', 'Bench', 'Bench', '{}', '?', 1, current_date, ?,"
                        + " 2, 3, 1, 2, true, 'ROLL', 10, 1, ?, ?, 'OPEN', (select min(id) from member), (select min(id) from member), ?, 0)",
                POLL, uuid, roll, now, now.plusDays(1), uuid);
        insert(
                union,
                "insert into poll_setup (poll_id, election, trustees, credentials, rehearsed) values (?, ?, ?, ?, true)",
                POLL, text(election), text(trustees), text(credentials));
    }

    private static final long POLL = 9_000_000_000L;
    private static final int READS = 4_000;
    private static final int BOARD_READERS = 20;

    private static void board(String address, String uuid) throws Exception {
        var page = URI.create(address + "/ballot/board.xhtml?poll=" + uuid);
        answers(page, READS, BOARD_READERS);
        var times = answers(page, READS, BOARD_READERS);
        System.out.printf(
                Locale.ROOT,
                "Board: %,d times by %d readers at once; an answer took p50 %.0f ms, p95 %.0f ms, p99 %.0f ms.%n",
                times.length, BOARD_READERS, at(times, 0.5), at(times, 0.95), at(times, 0.99));
    }

    private static double[] answers(URI page, int reads, int readers) throws Exception {
        var times = new ConcurrentLinkedQueue<Double>();
        var left = new AtomicInteger(reads);
        var threads = Executors.newFixedThreadPool(readers);
        for (int i = 0; i < readers; i++)
            threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    long asked = System.nanoTime();
                    var answer = CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
                    if (answer.statusCode() != 200) throw new IllegalStateException("the board says " + answer.statusCode());
                    times.add((System.nanoTime() - asked) / 1e6);
                }
                return null;
            });
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
        if (times.size() < reads) throw new IllegalStateException("the board did not answer each time");
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void download(String address, String uuid) throws Exception {
        long asked = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create(address + "/api/polls/" + uuid + "/record.bel")).build();
        try (var record = CLIENT.send(request, BodyHandlers.ofInputStream()).body()) {
            long bytes = record.transferTo(java.io.OutputStream.nullOutputStream());
            System.out.printf(
                    Locale.ROOT, "Record: %,d bytes in %.1f s.%n", bytes, (System.nanoTime() - asked) / 1e9);
        }
    }

    /** The hour of the close comes; the clock goes its round every minute. */
    private static void close(String[] words, String uuid) throws Exception {
        try (var union = DriverManager.getConnection(words[1], words[2], words[3])) {
            insert(union, "update poll set closes_at = now() where id = ?", POLL);
            long waiting = System.nanoTime();
            while (!holds(union, "select 1 from count_sheet where poll_id = ?")) Thread.sleep(50);
            long closed = System.nanoTime();
            while (!holds(union, "select 1 from count_sheet where tally_height is not null and poll_id = ?")) Thread.sleep(50);
            System.out.printf(
                    Locale.ROOT,
                    "Close: closed %.1f s after the hour, added up in another %.1f s.%n",
                    (closed - waiting) / 1e9, (System.nanoTime() - closed) / 1e9);
        }
    }

    private static boolean holds(Connection union, String sql) throws SQLException {
        try (var asked = union.prepareStatement(sql)) {
            asked.setLong(1, POLL);
            return asked.executeQuery().next();
        }
    }

    private static void memory(String after, String process) throws Exception {
        var status = java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc", process, "status"));
        for (var line : status)
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                System.out.println("Resident after " + after + ": " + line.replaceAll("\\s+", " "));
    }

    private static void insert(Connection box, String sql, Object... values) throws SQLException {
        try (var row = box.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) row.setObject(i + 1, values[i]);
            row.executeUpdate();
        }
    }

    private static String body(BallotSealer sealer, SecretScalar voter, int number, SecretBlindKey papers) {
        try {
            var row = new int[5];
            row[number % 5] = 1;
            var ballot = text(sealer.seal(voter, List.of(Choice.of(row))).bytes());
            var blinding = SecretBlinding.of(papers.verifier(), RANDOM.bytes(32), RANDOM);
            var paper = blinding.finish(papers.sign(blinding.blinded(), RANDOM)).orElseThrow();
            return "{\"ballot\":\"" + ballot.replace("\"", "\\\"") + "\",\"paper\":{\"prepared\":\""
                    + Base64.getEncoder().encodeToString(paper.prepared()) + "\",\"signature\":\""
                    + Base64.getEncoder().encodeToString(paper.signature()) + "\"}}";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static int send(String address, String uuid, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/polls/" + uuid + "/ballots"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void measure(String address, String uuid, List<String> bodies, int voters) throws Exception {
        var next = new AtomicInteger(1);
        var refused = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<Double>();
        var threads = Executors.newFixedThreadPool(voters);
        long began = System.nanoTime();
        for (int v = 0; v < voters; v++)
            threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                    long sent = System.nanoTime();
                    if (send(address, uuid, bodies.get(i)) != 201) refused.incrementAndGet();
                    times.add((System.nanoTime() - sent) / 1e6);
                }
                return null;
            });
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - began) / 1e9;
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "Casting: %,d ballots by %d voters at once in %.1f s, %.0f ballots/s; an answer took p50 %.0f ms, p95 %.0f ms, p99 %.0f ms; %d refused.%n",
                sorted.length, voters, seconds, sorted.length / seconds,
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), refused.get());
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
