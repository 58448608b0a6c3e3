package huisheng.attachment;

import huisheng.kernel.Refused;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Asks a ClamAV daemon over TCP (its command INSTREAM) about every file, if the operator named one: system property
 * {@code huisheng.clamd} or environment {@code HUISHENG_CLAMD}, {@code host:port}. Then nothing is taken that it has not
 * passed, also when it does not answer. Without one nothing is scanned.
 */
final class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class);
    private static final int CONNECT_MS = 5_000;
    private static final int ANSWER_MS = 60_000;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 1_000;

    private final InetSocketAddress daemon;

    private VirusScanner(InetSocketAddress daemon) {
        this.daemon = daemon;
    }

    static VirusScanner asSet() {
        var place = System.getProperty("huisheng.clamd", System.getenv().getOrDefault("HUISHENG_CLAMD", ""));
        return at(place);
    }

    /** @throws IllegalArgumentException if it is neither empty nor host:port: an operator's mistake is not a scan left out */
    static VirusScanner at(String place) {
        if (place.isBlank()) return new VirusScanner(null);
        if (!place.matches("[^:\\s]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}"))
            throw new IllegalArgumentException("huisheng.clamd is to be host:port");
        int colon = place.lastIndexOf(':');
        return new VirusScanner(
                new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1))));
    }

    boolean isOn() {
        return daemon != null;
    }

    /** @throws Refused INFECTED, or NOT_SCANNED if the daemon cannot tell */
    void requireClean(Path file) {
        if (!isOn()) return;
        var answer = answer(file);
        if (answer.equals("stream: OK")) return;
        if (answer.endsWith(" FOUND")) throw new Refused(AttachmentReason.INFECTED);
        LOG.errorf("The virus scanner gave no verdict: %s", answer.isEmpty() ? "no answer" : "an error");
        throw new Refused(AttachmentReason.NOT_SCANNED);
    }

    private String answer(Path file) {
        try (var socket = new Socket()) {
            socket.connect(daemon, CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            send(file, socket);
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            LOG.errorf(
                    "The virus scanner at %s does not answer: %s",
                    daemon, e.getClass().getSimpleName());
            throw new Refused(AttachmentReason.NOT_SCANNED);
        }
    }

    /** {@code zINSTREAM\0}, then pieces with their length in four bytes, then a length of nought (clamd(8)). */
    private static void send(Path file, Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (var in = Files.newInputStream(file)) {
            for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
                out.writeInt(piece.length);
                out.write(piece);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
