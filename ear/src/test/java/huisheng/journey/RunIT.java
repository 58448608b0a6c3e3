package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.affairs.PublicationState;
import huisheng.grievance.GrievanceState;
import huisheng.suggestion.SuggestionState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command run: from the first start to a copy of the database that lives on under HTTPS. */
@Tag("commands")
class RunIT {
    private static final int PORT = 8080 + Integer.getInteger("it.offset") + 51;
    private static final Duration START = Duration.ofMinutes(10);
    private static final String PASSWORD = "of the key store";
    private static final String SUGGESTION = "{\"category\":\"SAFETY\",\"subject\":\"%s\",\"text\":\"...\"}";

    @TempDir
    private Path folder;

    @Test
    void a_union_runs_is_backed_up_and_lives_on_from_the_copy_under_https() throws Exception {
        String erased;
        try (var server = run("first", PORT, "--demo")) {
            server.await("Ctrl-C stops it", START);
            assertThat(server.text()).contains("http://127.0.0.1:" + PORT + "/", "10001");
            send(new Http("http://127.0.0.1:" + PORT), "before the backup");
            erased = lineOfErasure(send(new Http("http://127.0.0.1:" + PORT), "to be forgotten"));
            assertNoSecondServer();
            backup("first", "running.zip");
            send(new Http("http://127.0.0.1:" + PORT), "after the backup");
            assertThat(server.interrupt()).isZero();
            assertThat(server.text()).contains("Stopped.");
        }
        assertThat(states("first", "suggestion")).isEqualTo(names(SuggestionState.values()));
        assertThat(states("first", "grievance")).isEqualTo(names(GrievanceState.values()));
        var resting = names(PublicationState.values());
        resting.remove(PublicationState.COUNTERSIGNED.name()); // set for later or published in the same act
        assertThat(states("first", "publication")).isEqualTo(resting);
        backup("first", "stopped.zip");
        restore("running.zip", "second");
        restore("stopped.zip", "third");
        // As if it had been erased after the copy was made: the copy brings it back, and the start takes it away again.
        Files.writeString(folder.resolve("second").resolve("erasures.list"), erased + "\n");
        try (var server = run("second", PORT + 1, "--https")) {
            server.await("Ctrl-C stops it", START);
            var visitor = new Http("https://127.0.0.1:" + (PORT + 1), trusting("second", "TLSv1.3"));
            assertOverHttps(visitor);
            visitor.signIn("10001", "demo-demo-demo");
            var mine = visitor.get("/api/suggestions").body();
            assertThat(mine).contains("before the backup").doesNotContain("after the backup", "to be forgotten");
            assertThatThrownBy(
                            () -> new Http("https://127.0.0.1:" + (PORT + 1), trusting("second", "TLSv1.2")).get("/"))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(server.interrupt()).isZero();
        }
        assertThat(count("third")).isEqualTo(count("first")).isEqualTo(count("second") + 2);
    }

    @Test
    void a_member_comes_in_through_an_identity_provider_where_its_variables_are_set() throws Exception {
        try (var provider = new StubProvider()) {
            var environment = Map.of(
                    "HUISHENG_OIDC_PROVIDER",
                    provider.url(),
                    "HUISHENG_OIDC_SECRET",
                    "stub",
                    "HUISHENG_OIDC_NAME",
                    "Works directory");
            try (var server = run(environment, "provided", PORT + 3, "--demo")) {
                server.await("Ctrl-C stops it", START);
                var base = "http://127.0.0.1:" + (PORT + 3);
                assertThat(server.text()).contains(base + "/sso/ through " + provider.url());
                assertThat(new Http(base).get("/signin.xhtml").body()).contains("Works directory", "/sso/");
                provider.knows("subject-1", "10048");
                var arrived = Followed.visit(base, "/signin.xhtml?to=%2Faccount%2Findex.xhtml", "/sso/");
                assertThat(arrived.uri().getPath()).isEqualTo("/account/index.xhtml");
                assertThat(server.interrupt()).isZero();
            }
        }
        try (var server = run("provided", PORT + 3, "--demo")) {
            server.await("Ctrl-C stops it", START);
            var base = "http://127.0.0.1:" + (PORT + 3);
            assertThat(new Http(base).get("/signin.xhtml").body()).doesNotContain("/sso/");
            assertThat(Followed.visit(base, "/sso/").uri().getPath()).startsWith("/signin");
            assertThat(server.interrupt()).isZero();
        }
    }

    @Test
    void a_certificate_of_the_unions_own_is_shown_and_a_wrong_key_is_named() throws Exception {
        var own = certificate("own");
        var other = certificate("other");
        assertSays(
                "is not the key of the first certificate",
                "./run",
                "--no-build",
                "--port",
                "" + (PORT + 4),
                "--data",
                data("wrong"),
                "--https-cert",
                own + ".pem",
                "--https-key",
                other + ".key");
        try (var server = run("given", PORT + 4, "--https-cert", own + ".pem", "--https-key", own + ".key")) {
            server.await("Ctrl-C stops it", START);
            var visitor = new Http("https://127.0.0.1:" + (PORT + 4), trusting(own + ".p12", PASSWORD, "TLSv1.3"));
            assertOverHttps(visitor);
            var stranger = new Http("https://127.0.0.1:" + (PORT + 4), trusting(other + ".p12", PASSWORD, "TLSv1.3"));
            assertThatThrownBy(() -> stranger.get("/")).isInstanceOf(SSLHandshakeException.class);
            assertThat(server.interrupt()).isZero();
        }
    }

    @Test
    void what_the_proxy_says_is_believed_only_where_there_is_one() throws Exception {
        var forwarded = new String[] {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "union.example"};
        try (var server = run("alone", PORT + 5)) {
            server.await("Ctrl-C stops it", START);
            var visitor = new Http("http://127.0.0.1:" + (PORT + 5));
            assertThat(visitor.get("/signin.xhtml", forwarded).headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .noneMatch(cookie -> cookie.contains("ecure"));
            assertThat(server.interrupt()).isZero();
        }
        try (var server = run("alone", PORT + 5, "--behind-proxy")) {
            server.await("Ctrl-C stops it", START);
            var visitor = new Http("http://127.0.0.1:" + (PORT + 5));
            var signIn = visitor.get("/signin.xhtml", forwarded);
            assertThat(signIn.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("ecure"));
            assertThat(signIn.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(visitor.get("/start.xhtml", forwarded).headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(URI.create(address))
                            .matches(to -> to.getHost() == null || to.getHost().equals("union.example")));
            assertThat(server.interrupt()).isZero();
        }
    }

    @Test
    void what_is_no_copy_is_not_restored_and_nothing_is_overwritten() throws Exception {
        var nonsense = Files.writeString(folder.resolve("nonsense.zip"), "no zip at all");
        var refused = Command.finished("./run", "restore", nonsense.toString(), "--data", data("empty"), "--no-build");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.text()).contains("not a backup");
        assertThat(Path.of(data("empty"), "huisheng.mv.db")).doesNotExist();
        Files.writeString(Path.of(data("empty"), "huisheng.mv.db"), "somebody's database");
        var full = Command.finished("./run", "restore", nonsense.toString(), "--data", data("empty"), "--no-build");
        assertThat(full.text()).contains("There is a database in");
        assertThat(Path.of(data("empty"), "huisheng.mv.db")).hasContent("somebody's database");
    }

    @Test
    void a_start_that_fails_is_given_up_with_its_reason_and_leaves_no_server() throws Exception {
        // The box's user may not set what stands in this address. Who asks the bean that failed so waits, and the start
        // with it.
        var address = "jdbc:h2:file:" + data("failing")
                + "/huisheng;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        assertGivesUp(Map.of("HUISHENG_DB_URL", address), "Admin rights are required");
        assertGivesUp(Map.of("HUISHENG_BOX_PASSWORD", ""), "'' is an invalid value for parameter password");
        assertGivesUp(Map.of("HUISHENG_WITNESSES", "alone"), "HUISHENG_WITNESSES is KEY ADDRESS for each witness");
        assertGivesUp(Map.of("HUISHENG_JAVA_OPTS", "-XX:+NoSuchThing"), "Unrecognized VM option 'NoSuchThing'");
        try (var reader = Command.start(
                Map.of(),
                "bash",
                "-c",
                keeping("h2 org.h2.tools.Shell -url \"jdbc:h2:file:" + data("failing")
                        + "/huisheng;$h2_url\" -user sa -password sa"))) {
            reader.await("Welcome to H2 Shell", Duration.ofSeconds(30));
            assertGivesUp(
                    Map.of(),
                    "huisheng.mv.db is in use by another program; stop it, or choose another folder with --data");
        }
        try (var server = run("failing", PORT + 6)) {
            server.await("Ctrl-C stops it", START);
            assertThat(server.interrupt()).isZero();
        }
    }

    @Test
    void what_is_missing_is_named_in_one_sentence() throws Exception {
        assertSays("--port needs a value", "./run", "--port");
        assertSays("Unknown option --no-such", "./run", "--no-such");
        assertSays("must be readable", "./run", "--https-cert", "/nowhere", "--https-key", "/nowhere");
        assertSays("needs also: HUISHENG_OIDC_SECRET", Map.of("HUISHENG_OIDC_PROVIDER", "http://127.0.0.1:1"), "./run");
        assertThat(Command.finished("./run", "--help").text())
                .contains("HUISHENG_OIDC_PROVIDER", "docs/operations-oidc.md");
        assertSays("needs these environment variables: HUISHENG_DB_URL", "./run", "--postgres", "--data", data("none"));
        var java = Command.finished(Map.of("JAVA_HOME", "/nowhere"), "./run");
        assertThat(java.text()).contains("No Java found").hasLineCount(1);
    }

    @Test
    void only_a_changed_content_makes_the_build_stale() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "one");
        var before = fingerprint();
        Files.setLastModifiedTime(folder.resolve("a.txt"), java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(fingerprint()).isEqualTo(before).matches("[0-9a-f]{64}");
        Files.writeString(folder.resolve("a.txt"), "two");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private void assertNoSecondServer() throws Exception {
        try (var same = run("first", PORT + 2)) {
            same.await("is in use by a running server", Duration.ofSeconds(20));
        }
        try (var other = run("other", PORT)) {
            other.await("Port " + PORT + " is taken by another program", Duration.ofSeconds(20));
        }
    }

    private void assertGivesUp(Map<String, String> environment, String reason) throws Exception {
        try (var server = run(environment, "failing", PORT + 6)) {
            assertThat(server.exit(Duration.ofMinutes(3))).isEqualTo(1);
            var said = server.text()
                    .lines()
                    .filter(line -> !line.startsWith("  … "))
                    .toList();
            assertThat(said).hasSize(2);
            assertThat(said.get(1))
                    .startsWith("The server did not start: ")
                    .contains(reason)
                    .endsWith("server-" + (PORT + 6) + "/log/console.log).");
        }
        assertThatThrownBy(() -> new Http("http://127.0.0.1:" + (PORT + 6)).get("/"))
                .isInstanceOf(ConnectException.class);
    }

    private static void assertOverHttps(Http visitor) throws Exception {
        var answer = visitor.get("/signin.xhtml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=63072000");
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("ecure"));
        assertThatThrownBy(() -> new Http("http://127.0.0.1:8080").get("/")).isInstanceOf(ConnectException.class);
    }

    private static void assertSays(String words, String... command) throws Exception {
        assertSays(words, Map.of(), command);
    }

    private static void assertSays(String words, Map<String, String> environment, String... command) throws Exception {
        var said = Command.finished(environment, command);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(words).hasLineCount(1);
    }

    private Command run(String data, int port, String... more) throws IOException {
        return run(Map.of(), data, port, more);
    }

    private Command run(Map<String, String> environment, String data, int port, String... more) throws IOException {
        var words = new java.util.ArrayList<>(
                List.of("./run", "--no-build", "--data", data(data), "--port", Integer.toString(port)));
        words.addAll(List.of(more));
        return Command.start(environment, words.toArray(String[]::new));
    }

    private void backup(String data, String file) throws Exception {
        var said = Command.finished("./run", "backup", folder.resolve(file).toString(), "--data", data(data));
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(folder.resolve(file)).isNotEmptyFile();
    }

    private void restore(String file, String data) throws Exception {
        var said = Command.finished("./run", "restore", folder.resolve(file).toString(), "--data", data(data));
        assertThat(said.exit()).as(said.text()).isZero();
    }

    /** @return what the server says of it */
    private static String send(Http visitor, String subject) throws Exception {
        visitor.signIn("10001", "demo-demo-demo");
        var sent = visitor.post("/api/suggestions", "application/json", SUGGESTION.formatted(subject));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var address = URI.create(sent.headers().firstValue("Location").orElseThrow());
        return address.getPath() + " " + visitor.get(address.getPath()).body();
    }

    /** A line of the list of erasures: kind, number and beginning of the suggestion. */
    private static String lineOfErasure(String suggestion) {
        var found = Pattern.compile("^\\S*/(\\d+) .*\"sentAt\":\"([^\"]+)\"").matcher(suggestion);
        assertThat(found.find()).as(suggestion).isTrue();
        return "suggestion " + found.group(1) + " " + found.group(2);
    }

    private long count(String data) throws Exception {
        return Long.parseLong(rows(data, "select count(*) from suggestion").get(0));
    }

    /** In which states there is something. */
    private SortedSet<String> states(String data, String table) throws Exception {
        return new TreeSet<>(rows(data, "select distinct state from " + table));
    }

    private static SortedSet<String> names(Enum<?>... states) {
        return Arrays.stream(states).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a question to a database with one column is answered with, between the heading and the count of rows. */
    private List<String> rows(String data, String sql) throws Exception {
        var said = Command.finished("bash", "-c", keeping("h2_sql '" + data(data) + "' '" + sql + "'"))
                .text()
                .lines()
                .toList();
        return said.subList(1, said.size() - 1).stream().map(String::strip).toList();
    }

    /** A script that knows the functions of tools/keep.sh. */
    private static String keeping(String line) {
        return "top=$PWD; java=java; . tools/ground.sh; . tools/keep.sh; " + line;
    }

    private String fingerprint() throws Exception {
        var script = "top='" + folder + "'; . tools/ground.sh; fingerprint .";
        return Command.finished("bash", "-c", script).text().strip();
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    /** Makes NAME.p12, and of it NAME.pem and NAME.key as an authority would hand them out; gives the path before the dot. */
    private String certificate(String name) throws Exception {
        var path = folder.resolve(name).toString();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = Command.finished(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                path + ".p12");
        assertThat(made.exit()).as(made.text()).isZero();
        var store = KeyStore.getInstance(new java.io.File(path + ".p12"), PASSWORD.toCharArray());
        pem(path + ".pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        pem(
                path + ".key",
                "PRIVATE KEY",
                store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        return path;
    }

    private static void pem(String file, String kind, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(Path.of(file), "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private HttpClient.Builder trusting(String data, String protocol) throws GeneralSecurityException, IOException {
        var tls = Path.of(data(data), "tls");
        return trusting(tls.resolve("own.p12").toString(), Files.readString(tls.resolve("password")), protocol);
    }

    private static HttpClient.Builder trusting(String store, String password, String protocol)
            throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance(new java.io.File(store), password.toCharArray());
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("server", own.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).sslParameters(new SSLParameters(null, new String[] {protocol
        }));
    }
}
