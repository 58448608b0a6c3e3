package huisheng.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as spreadsheet programs open it rightly: UTF-8 with its mark, and no cell that they would run as a formula: one that
 * begins like a formula gets an apostrophe in front.
 */
public final class CsvWriting implements SheetWriter {
    private static final String RUNS = "=+-@\t\r";
    private final CsvWriter writer;

    /** @param out is left open */
    public CsvWriting(OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write('\uFEFF');
        writer = CsvWriter.builder().build(letters);
    }

    @Override
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvWriting::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }

    private static String harmless(String cell) {
        if (cell == null) return "";
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
