package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which letters a text file is written, found by strict attempts on the whole file: a mark at its beginning, UTF-16 by
 * its many zero bytes, UTF-8, then GB18030, of which GBK and GB2312 are parts.
 *
 * @param markBytes how many bytes of the mark to skip
 */
record TextEncoding(Charset charset, int markBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;
    private static final int BUFFER = 1 << 16;

    /** @throws Refused UNKNOWN_ENCODING with the row at which the best attempt failed */
    static TextEncoding of(Path file) throws IOException {
        var marked = byMark(file);
        if (marked != null) return sound(file, marked);
        var wide = byZeroBytes(file);
        if (wide != null) return sound(file, wide);
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        int badAsUtf8 = utf8.firstBadRow(file);
        if (badAsUtf8 == 0) return utf8;
        var gb = new TextEncoding(GB18030, 0);
        int badAsGb = gb.firstBadRow(file);
        if (badAsGb == 0) return gb;
        // The attempt that came further was in the right letters; where it stopped is where to look.
        throw new Refused(SheetReason.UNKNOWN_ENCODING, Math.max(badAsUtf8, badAsGb));
    }

    Reader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, strict());
    }

    private static TextEncoding sound(Path file, TextEncoding guess) throws IOException {
        int bad = guess.firstBadRow(file);
        if (bad != 0) throw new Refused(SheetReason.UNKNOWN_ENCODING, bad);
        return guess;
    }

    private static TextEncoding byMark(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(3);
            if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF)
                return new TextEncoding(StandardCharsets.UTF_8, 3);
            if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                return new TextEncoding(StandardCharsets.UTF_16BE, 2);
            if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                return new TextEncoding(StandardCharsets.UTF_16LE, 2);
            return null;
        }
    }

    /** Separators, digits and line ends have a zero byte in UTF-16, always on the same side. */
    private static TextEncoding byZeroBytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var sample = in.readNBytes(SAMPLE);
            int even = 0;
            int odd = 0;
            for (int i = 0; i < sample.length; i++) {
                if (sample[i] != 0) continue;
                if (i % 2 == 0) even++;
                else odd++;
            }
            int many = Math.max(4, sample.length / 20);
            if (even >= many && odd == 0) return new TextEncoding(StandardCharsets.UTF_16BE, 0);
            if (odd >= many && even == 0) return new TextEncoding(StandardCharsets.UTF_16LE, 0);
            return null;
        }
    }

    /** @return the row of the first bytes that are no letters, 0 if there are none */
    private int firstBadRow(Path file) throws IOException {
        var decoder = strict();
        var bytes = ByteBuffer.allocate(BUFFER);
        var letters = CharBuffer.allocate(BUFFER);
        int row = 1;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markBytes);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                if (!end) bytes.position(bytes.position() + read);
                bytes.flip();
                var result = decoder.decode(bytes, letters, end);
                row += lineEnds(letters);
                if (result.isError()) return row;
                bytes.compact();
            }
        }
        return 0;
    }

    private static int lineEnds(CharBuffer letters) {
        letters.flip();
        int ends = 0;
        while (letters.hasRemaining()) if (letters.get() == '\n') ends++;
        letters.clear();
        return ends;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
