package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the rows of one sheet (ECMA-376 part 1, 18.3.1.73) and hands them on, one at a time. */
final class XlsxRows {
    private final SheetReader reader;
    private XlsxTexts texts;
    private XlsxDates dates;
    private int number;
    private int column;

    XlsxRows(SheetReader reader) {
        this.reader = reader;
    }

    /** The row that was read last, 0 before the first. */
    int number() {
        return number;
    }

    void read(XlsxParts parts, XlsxWorkbook workbook, XlsxTexts texts, XlsxDates dates)
            throws IOException, XMLStreamException {
        this.texts = texts;
        this.dates = dates;
        var xml = parts.open(workbook.sheet());
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("row")) continue;
            var cells = row(xml);
            if (!cells.isEmpty() && !reader.row(number, cells)) return;
        }
    }

    private List<String> row(XMLStreamReader xml) throws XMLStreamException {
        var given = xml.getAttributeValue(null, "r");
        int next = given == null ? number + 1 : Integer.parseInt(given);
        if (next <= number) throw new NumberFormatException("rows out of order");
        number = next;
        if (number > SheetLimits.ROWS) throw new Refused(SheetReason.TOO_MANY_ROWS, SheetLimits.ROWS);
        var cells = new ArrayList<String>();
        column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) cell(xml, cells);
        }
        return cells;
    }

    private void cell(XMLStreamReader xml, List<String> cells) throws XMLStreamException {
        column = column(xml.getAttributeValue(null, "r"));
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var content = content(xml);
        if (content.formula) reader.fault(new SheetFault(number, column, SheetReason.FORMULA));
        else if ("e".equals(type)) reader.fault(new SheetFault(number, column, SheetReason.ERROR_CELL));
        var text = content.formula || "e".equals(type)
                ? ""
                : text(type, style, content.value.toString()).strip();
        if (text.length() > SheetLimits.CELL)
            throw new Refused(SheetReason.CELL_TOO_LONG, number, column + 1, SheetLimits.CELL);
        if (text.isEmpty()) return;
        if (column >= SheetLimits.COLUMNS) throw new Refused(SheetReason.TOO_MANY_COLUMNS, number, SheetLimits.COLUMNS);
        while (cells.size() < column) cells.add("");
        if (cells.size() > column) throw new NumberFormatException("cells out of order");
        cells.add(text);
    }

    private String text(String type, String style, String value) {
        if (value.isBlank()) return "";
        return switch (type == null ? "n" : type) {
            case "s" -> texts.at(value);
            case "n" -> dates.isDay(style) ? dates.day(value.strip()) : XlsxDates.number(value);
            case "d" -> value.strip().substring(0, Math.min(10, value.strip().length()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }

    private static final class Content {
        private final StringBuilder value = new StringBuilder();
        private boolean formula;
    }

    private static Content content(XMLStreamReader xml) throws XMLStreamException {
        var content = new Content();
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.getLocalName().equals("v");
                content.formula |= xml.getLocalName().equals("f");
                if (xml.getLocalName().equals("is")) content.value.append(XlsxTexts.text(xml, "is"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c")) break;
            } else if (inValue && XlsxParts.isText(event)) {
                XlsxTexts.append(content.value, xml.getText());
            }
        }
        return content;
    }

    /** The column from an address such as "AB12", from 0; without an address the next one. */
    private int column(String address) {
        if (address == null) return column + 1;
        int found = 0;
        int i = 0;
        while (i < address.length() && i < 4 && Character.isLetter(address.charAt(i)))
            found = found * 26 + Character.toUpperCase(address.charAt(i++)) - 'A' + 1;
        if (found <= 0 || i > 3) throw new NumberFormatException("no such column");
        return found - 1;
    }
}
