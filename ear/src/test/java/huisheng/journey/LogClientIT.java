package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.EntryBundle;
import huisheng.ballots.log.Leaf;
import huisheng.ballots.log.SignedNote;
import huisheng.ballots.log.Tile;
import huisheng.ballots.log.TileHashes;
import huisheng.ballots.log.TreeProofs;
import huisheng.ballots.log.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log as strangers read it: with Go's own code where Go is installed, and with ours. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LogClientIT {
    private static final Path GO_SUMDB = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb");
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/log/" + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] found(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The signed state; right after the server's first start nothing is signed for some seconds. */
    private Checkpoint signed() throws Exception {
        var said = read();
        for (int i = 0; said.size() == 0 && i < 60; i++) {
            Thread.sleep(500);
            said = read();
        }
        return said;
    }

    private Checkpoint read() throws Exception {
        var key = VerifierKey.decode(new String(found("key"), StandardCharsets.UTF_8).strip());
        var note = SignedNote.decode(found("checkpoint"));
        assertThat(note.signatures()).anyMatch(one -> key.verifies(note.text(), one));
        var said = Checkpoint.decode(note.text());
        assertThat(said.origin()).isEqualTo(key.name());
        return said;
    }

    @Test
    void a_client_that_we_did_not_write_reads_the_whole_log() throws Exception {
        assumeTrue(
                Files.isDirectory(GO_SUMDB) && Files.isExecutable(Path.of("/usr/bin/go")),
                "skipped: needs Go and its sumdb packages (Debian: golang-go, golang-golang-x-mod-dev)");
        signed();
        var builder = new ProcessBuilder("go", "run", "main.go", Browser.address())
                .directory(Path.of(System.getProperty("it.target"), "../src/test/go/logclient")
                        .toFile())
                .redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", "/usr/share/gocode");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).matches("holds [1-9][0-9]+\n");
    }

    @Test
    void our_own_client_comes_to_the_signed_root_and_no_entry_shows_its_content() throws Exception {
        var said = signed();
        var hashes = new TileHashes(said.size(), tile -> {
            try {
                return found(tile.path());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(TreeProofs.root(hashes, said.size())).isEqualTo(said.root());
        int width = (int) Math.min(Tile.FULL, said.size());
        var first = new Tile(0, 0, width);
        var entries = EntryBundle.decode(found(first.entriesPath()), width).entries();
        for (int i = 0; i < width; i++) {
            assertThat(Leaf.decode(entries.get(i).bytes()).hash()).isEqualTo(hashes.at(0, i));
            assertThat(new String(entries.get(i).bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("{");
        }
    }

    @Test
    void tiles_are_kept_for_ever_and_the_checkpoint_is_asked_for_each_time() throws Exception {
        signed();
        var tile = get("tile/0/000.p/1");
        assertThat(tile.headers().firstValue("Cache-Control")).get().asString().contains("immutable", "public");
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(tile.body()).hasSize(32);
        assertThat(get("checkpoint").headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get("checkpoint").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void what_is_not_there_or_not_spelt_so_is_unknown() throws Exception {
        for (var path : new String[] {
            "",
            "tile/0/999",
            "tile/00/000.p/1",
            "tile/0/0",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/entries/999",
            "tile/7/000"
        }) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(path)
                    .get()
                    .asString()
                    .doesNotContain("immutable");
        }
    }
}
