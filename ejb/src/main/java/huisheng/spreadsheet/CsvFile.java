package huisheng.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import huisheng.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file of separated values (RFC 4180, and what programs make of it). */
final class CsvFile extends SheetFile {
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
    private static final int SAMPLE_LINES = 20;
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int FIELDS = 16_384;
    private static final int RECORD = 1 << 20;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;

    private CsvFile(Path file, TextEncoding encoding, char separator) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvFile of(Path file) throws IOException {
        var encoding = TextEncoding.of(file);
        return new CsvFile(file, encoding, separator(file, encoding));
    }

    @Override
    public String format() {
        return encoding.charset().name();
    }

    @Override
    public void read(SheetReader reader) {
        int row = 0;
        try (var text = encoding.reader(file);
                var records = records(text)) {
            while (records.hasNext()) {
                var record = records.next();
                row = (int) record.getStartingLineNumber();
                var cells = cells(record, row, reader);
                if (row > SheetLimits.ROWS) throw new Refused(SheetReason.TOO_MANY_ROWS, SheetLimits.ROWS);
                if (!isBlank(cells) && !reader.row(row, cells)) return;
            }
        } catch (CsvParseException e) {
            throw new Refused(SheetReason.BROKEN_ROW, row + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(SheetReason.BROKEN_FILE);
        }
    }

    private CloseableIterator<CsvRecord> records(java.io.Reader text) {
        var handler = CsvRecordHandler.builder()
                .maxFields(FIELDS)
                .maxFieldSize(SheetLimits.CELL)
                .maxRecordSize(RECORD)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .build(handler, text)
                .iterator();
    }

    private static List<String> cells(CsvRecord record, int row, SheetReader reader) {
        int filled = record.getFieldCount();
        while (filled > 0 && record.getField(filled - 1).isBlank()) filled--;
        if (filled > SheetLimits.COLUMNS) throw new Refused(SheetReason.TOO_MANY_COLUMNS, row, SheetLimits.COLUMNS);
        var cells = new ArrayList<String>(filled);
        for (int column = 0; column < filled; column++) {
            var cell = record.getField(column).strip();
            boolean formula = cell.startsWith("=");
            if (formula) reader.fault(new SheetFault(row, column, SheetReason.FORMULA));
            cells.add(formula ? "" : cell);
        }
        return cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The separator that stands equally often in the first lines; the comma where none does. */
    private static char separator(Path file, TextEncoding encoding) throws IOException {
        var lines = firstLines(file, encoding);
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int fewest = lines.stream()
                    .mapToInt(line -> count(line, candidate))
                    .min()
                    .orElse(0);
            if (fewest > most) {
                most = fewest;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> firstLines(Path file, TextEncoding encoding) throws IOException {
        var start = new char[SAMPLE_CHARACTERS];
        int length;
        try (var reader = new BufferedReader(encoding.reader(file))) {
            length = Math.max(0, reader.read(start));
        }
        return records(start, length);
    }

    /** Lines, but a line end inside quotes ends none. */
    private static List<String> records(char[] start, int length) {
        var records = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < length && records.size() < SAMPLE_LINES; i++) {
            if (start[i] == '"') quoted = !quoted;
            if (quoted || start[i] != '\n' && start[i] != '\r') continue;
            if (i > from) records.add(new String(start, from, i - from));
            from = i + 1;
        }
        if (records.isEmpty()) records.add(new String(start, 0, length));
        return records;
    }

    private static int count(String line, char candidate) {
        boolean quoted = false;
        int count = 0;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == candidate && !quoted) count++;
        }
        return count;
    }
}
