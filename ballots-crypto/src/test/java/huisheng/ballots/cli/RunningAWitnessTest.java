package huisheng.ballots.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.MerkleTree;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.VerifierKey;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ballots witness}, as a program of its own and asked over HTTP. */
@Timeout(120)
class RunningAWitnessTest {
    private static final String ORIGIN = "union.example/log";

    private final SecretNoteKey log = SecretNoteKey.generate(ORIGIN, KeyType.NOTE, Randomness.system());
    private final MerkleTree tree = grown("true", 20);

    @TempDir
    private Path folder;

    private VerifierKey witness;

    private static MerkleTree grown(String what, int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) tree.append((what + i).getBytes(StandardCharsets.UTF_8));
        return tree;
    }

    @BeforeEach
    void a_witness_is_made() throws Exception {
        Told told = Told.by("witness", "keygen", "w.example", "--key", file("key"), "--state", file("state"));
        assertThat(told.code()).as(told.text()).isEqualTo(Main.SOUND);
        witness = VerifierKey.decode(told.text().strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private SignedNote signed(MerkleTree from, long size) {
        return new Checkpoint(ORIGIN, size, from.root(size)).signedBy(log);
    }

    private byte[] submission(MerkleTree from, long old, long size) {
        return new CheckpointSubmission(old, from.consistency(old, size).path(), signed(from, size)).encode();
    }

    /** The program under way; it says its address on its second line. */
    private record Running(Process process, String address) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    private Running run() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Dsun.net.httpserver.maxReqTime=2",
                "-cp",
                classPath(),
                Main.class.getName(),
                "witness",
                "run"));
        command.addAll(List.of("--key", file("key"), "--state", file("state"), "--listen", "127.0.0.1:0"));
        command.addAll(List.of("--log-key", log.verifier().encode()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).contains(witness.encode());
        String address = said.readLine();
        return new Running(process, address.substring(address.indexOf("http")));
    }

    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .distinct()
                .collect(Collectors.joining(
                        File.pathSeparator, Path.of("target/classes").toAbsolutePath() + File.pathSeparator, ""));
    }

    private record Answered(int statusCode, String type, String body) {}

    private static Answered post(String address, byte[] body) throws Exception {
        return ask(address + "add-checkpoint", body);
    }

    private static Answered ask(String address, byte[] body) throws Exception {
        HttpURLConnection asked =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        asked.setReadTimeout(20_000);
        if (body != null) {
            asked.setDoOutput(true);
            asked.setFixedLengthStreamingMode(body.length);
            asked.getOutputStream().write(body);
        }
        int status = asked.getResponseCode();
        try (var in = status < 400 ? asked.getInputStream() : asked.getErrorStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Answered(status, asked.getContentType(), text);
        }
    }

    @Test
    void a_log_is_cosigned_and_after_a_kill_the_witness_still_knows_what_it_cosigned() throws Exception {
        try (Running running = run()) {
            var answer = post(running.address(), submission(tree, 0, 11));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            SignedNote cosigned = SignedNote.decode(signed(tree, 11).text() + "\n" + answer.body());
            assertThat(witness.verifies(cosigned.text(), cosigned.signatures().get(0)))
                    .isTrue();
        }
        MerkleTree forged = grown("forged", 20);
        try (Running running = run()) {
            var behind = post(running.address(), submission(tree, 0, 20));
            assertThat(behind.statusCode()).isEqualTo(409);
            assertThat(behind.type()).isEqualTo("text/x.tlog.size");
            assertThat(behind.body()).isEqualTo("11\n");
            assertThat(post(running.address(), submission(forged, 11, 20)).statusCode())
                    .isEqualTo(422);
            assertThat(post(running.address(), submission(forged, 11, 11)).statusCode())
                    .isEqualTo(409);
            assertThat(post(running.address(), submission(tree, 11, 20)).statusCode())
                    .isEqualTo(200);
        }
        try (WitnessFile kept = WitnessFile.open(folder.resolve("state"))) {
            assertThat(kept.latest(ORIGIN)).hasValue(signed(tree, 20));
            assertThat(kept.evidence()).hasSize(2).allMatch(one -> one.proven());
        }
    }

    @Test
    void of_requests_at_the_same_moment_the_smaller_tree_never_comes_last() throws Exception {
        try (Running running = run()) {
            post(running.address(), submission(tree, 0, 3));
            List<Callable<Integer>> asked = new ArrayList<>();
            for (int size = 4; size <= 20; size++) {
                byte[] body = submission(tree, 3, size);
                asked.add(() -> post(running.address(), body).statusCode());
            }
            var threads = Executors.newFixedThreadPool(8);
            int cosigned = 0;
            for (var one : threads.invokeAll(asked)) if (one.get() == 200) cosigned++;
            threads.shutdown();
            assertThat(cosigned).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_request_is_refused_and_what_is_long_or_slow_is_cut_off() throws Exception {
        try (Running running = run()) {
            assertThat(post(running.address(), new byte[0]).statusCode()).isEqualTo(400);
            byte[] tooLong = new byte[CheckpointSubmission.LONGEST + 1];
            assertThat(post(running.address(), tooLong).statusCode()).isEqualTo(413);
            assertThat(ask(running.address() + "add-checkpoint", null).statusCode())
                    .isEqualTo(405);
            assertThat(ask(running.address() + "key", null).body()).isEqualTo(witness.encode() + "\n");
            assertThat(ask(running.address() + "state", null).statusCode()).isEqualTo(404);
            URI at = URI.create(running.address());
            try (Socket slow = new Socket()) {
                slow.connect(new InetSocketAddress(at.getHost(), at.getPort()));
                slow.setSoTimeout(20_000);
                slow.getOutputStream()
                        .write("POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 100\r\n\r\nold"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(endOf(slow)).isTrue();
            }
        }
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.io.IOException e) {
            return true;
        }
    }

    @Test
    void a_witness_without_its_memory_does_not_start() throws Exception {
        Path state = folder.resolve("state");
        Files.writeString(state, Files.readString(state).substring(5));
        assertSays("is not whole");
        Files.delete(state);
        assertSays("a witness that forgot is made anew");
        WitnessFile.create(state);
        try (WitnessFile held = WitnessFile.open(state)) {
            assertThat(held.evidence()).isEmpty();
            assertSays("another witness runs");
        }
        Told again = Told.by("witness", "keygen", "w.example", "--key", file("key2"), "--state", file("state"));
        assertThat(again.code()).isEqualTo(Main.UNUSABLE);
    }

    private void assertSays(String words) {
        Told told = Told.by(
                "witness",
                "run",
                "--key",
                file("key"),
                "--state",
                file("state"),
                "--log-key",
                log.verifier().encode(),
                "--listen",
                "127.0.0.1:0");
        assertThat(told.code()).isEqualTo(Main.UNUSABLE);
        assertThat(told.text()).contains(words).hasLineCount(1);
    }

    @Test
    void where_to_listen_is_a_host_and_a_port() throws Exception {
        assertThat(WitnessRun.address("[::1]:8101").getPort()).isEqualTo(8101);
        for (String wrong : List.of("8101", ":8101", "host", "host:", "host:x"))
            assertThatThrownBy(() -> WitnessRun.address(wrong)).isInstanceOf(Unusable.class);
    }
}
