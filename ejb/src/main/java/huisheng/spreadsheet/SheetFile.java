package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A table in a file. What it is, is told by its first bytes, not by its name. It may be read any number of times and is
 * never held in memory as a whole.
 */
public abstract sealed class SheetFile permits CsvFile, XlsxFile {
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @throws Refused with a {@link SheetReason}, whatever the bytes are */
    public static SheetFile open(Path file) {
        try {
            if (Files.size(file) == 0) throw new Refused(SheetReason.EMPTY_FILE);
            if (beginsWith(file, COMPOUND)) throw new Refused(SheetReason.OLD_EXCEL);
            return beginsWith(file, PACKED) ? new XlsxFile(file) : CsvFile.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For people: "UTF-8", "GB18030", "XLSX". */
    public abstract String format();

    /** @throws Refused with a {@link SheetReason} for what cannot be read at all; the row is a detail of it */
    public abstract void read(SheetReader reader);

    private static boolean beginsWith(Path file, byte[] signature) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(signature.length), signature);
        }
    }
}
