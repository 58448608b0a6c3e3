package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** A workbook in Office Open XML (ECMA-376); its first visible sheet is the table. */
final class XlsxFile extends SheetFile {
    private final Path file;

    XlsxFile(Path file) {
        this.file = file;
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public void read(SheetReader reader) {
        var rows = new XlsxRows(reader);
        try (var parts = new XlsxParts(file)) {
            var workbook = XlsxWorkbook.of(parts);
            rows.read(parts, workbook, XlsxTexts.of(parts, workbook), XlsxDates.of(parts, workbook));
        } catch (ZipException e) {
            throw new Refused(SheetReason.BROKEN_FILE);
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw rows.number() == 0
                    ? new Refused(SheetReason.BROKEN_FILE)
                    : new Refused(SheetReason.BROKEN_ROW, rows.number());
        }
    }
}
