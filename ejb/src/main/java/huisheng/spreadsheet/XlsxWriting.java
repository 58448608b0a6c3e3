package huisheng.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX whose cells are all texts. */
public final class XlsxWriting implements SheetWriter {
    private static final int FLUSH_EVERY = 500;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /** @param out is left open */
    public XlsxWriting(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Huisheng", "1.0");
        sheet = workbook.newWorksheet(sheetName);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++)
            if (cells.get(column) != null) sheet.inlineString(rows, column, cells.get(column));
        if (++rows % FLUSH_EVERY == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
