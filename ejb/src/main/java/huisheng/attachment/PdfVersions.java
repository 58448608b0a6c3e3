package huisheng.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a PDF was changed by writing on behind its end, so that what was there before is still in it (7.5.6). */
final class PdfVersions {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfVersions() {}

    static boolean earlier(Path file) throws IOException {
        // A file laid out for the web (annex F) has two ends from the beginning.
        return ends(file) > (isLinearized(file) ? 2 : 1);
    }

    private static boolean isLinearized(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).contains("/Linearized");
        }
    }

    private static int ends(Path file) throws IOException {
        int ends = 0;
        int matched = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                matched = letter == END[matched] ? matched + 1 : letter == END[0] ? 1 : 0;
                if (matched < END.length) continue;
                ends++;
                matched = 0;
            }
        }
        return ends;
    }
}
