package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a reader saw of some bytes: rows with their numbers, faults, or the refusal. */
final class Table implements SheetReader {
    final Map<Integer, List<String>> rows = new LinkedHashMap<>();
    final List<SheetFault> faults = new ArrayList<>();
    Refused refused;
    String format;

    static Table of(byte[] bytes) {
        var table = new Table();
        try {
            var file = Files.createTempFile("table", ".bin");
            try {
                Files.write(file, bytes);
                table.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    static Table of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(Path file) {
        try {
            var sheet = SheetFile.open(file);
            format = sheet.format();
            sheet.read(this);
        } catch (Refused e) {
            refused = e;
        }
    }

    @Override
    public boolean row(int number, List<String> cells) {
        rows.put(number, List.copyOf(cells));
        return true;
    }

    @Override
    public void fault(SheetFault fault) {
        faults.add(fault);
    }

    List<String> row(int number) {
        if (refused != null) throw refused;
        return rows.get(number);
    }

    Refused.Reason reason() {
        return refused == null ? null : refused.reason();
    }

    /** A workbook of one sheet from its XML. */
    static byte[] workbook(String sheetData) {
        return workbook("<sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets>", sheetData, "");
    }

    static byte[] workbook(String book, String sheetData, String styles) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id='r1' Type='http://x/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put("xl/workbook.xml", "<workbook xmlns='http://m' xmlns:r='http://r'>" + book + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id='r1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='http://x/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
                        + "<Relationship Id='r3' Type='http://x/styles' Target='styles.xml'/>"));
        parts.put("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c t='str'><v>second</v></c></row></sheetData></worksheet>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relations(String inside) {
        return "<Relationships>" + inside + "</Relationships>";
    }
}
