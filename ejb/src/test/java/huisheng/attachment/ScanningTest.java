package huisheng.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a peer that speaks clamd's INSTREAM over a real socket: it finds the test word, and says what it is told to. */
class ScanningTest {
    @TempDir
    private Path folder;

    @Test
    void a_clean_file_arrives_whole_and_is_taken() throws Exception {
        var bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) 'x');
        var seen = scan(bytes, null);
        assertThat(seen).isEqualTo(bytes);
    }

    @Test
    void an_infected_file_is_refused() {
        assertThat(reason("EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII), null))
                .isEqualTo(AttachmentReason.INFECTED);
    }

    @Test
    void a_scanner_that_errs_hangs_up_or_is_away_lets_nothing_through() throws Exception {
        assertThat(reason(new byte[10], "INSTREAM size limit exceeded. ERROR\0"))
                .isEqualTo(AttachmentReason.NOT_SCANNED);
        assertThat(reason(new byte[10], "")).isEqualTo(AttachmentReason.NOT_SCANNED);
        assertThat(reason(new byte[10], "stream: OK but FOUNDER")).isEqualTo(AttachmentReason.NOT_SCANNED);
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var file = Files.write(folder.resolve("a"), new byte[10]);
        assertThatThrownBy(() -> VirusScanner.at("127.0.0.1:" + free).requireClean(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(AttachmentReason.NOT_SCANNED));
    }

    @Test
    void it_is_off_without_a_place_and_a_wrong_place_is_an_error_not_a_scan_left_out() throws Exception {
        assertThat(VirusScanner.at("").isOn()).isFalse();
        VirusScanner.at("").requireClean(Files.write(folder.resolve("a"), new byte[10]));
        assertThatThrownBy(() -> VirusScanner.at("clamav")).isInstanceOf(IllegalArgumentException.class);
        assertThat(VirusScanner.at("[::1]:3310").isOn()).isTrue();
    }

    private Refused.Reason reason(byte[] bytes, String answer) {
        try {
            scan(bytes, answer);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** @return what the peer was sent */
    private byte[] scan(byte[] bytes, String answer) throws Exception {
        try (var peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> speak(peer, answer));
            VirusScanner.at("127.0.0.1:" + peer.getLocalPort()).requireClean(Files.write(folder.resolve("a"), bytes));
            return heard.get();
        }
    }

    private static byte[] speak(ServerSocket peer, String answer) {
        try (var socket = peer.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var heard = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) heard.writeBytes(in.readNBytes(length));
            boolean found = heard.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
            var verdict = found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
            socket.getOutputStream().write((answer == null ? verdict : answer).getBytes(StandardCharsets.US_ASCII));
            return heard.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
