package huisheng.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of cells show a number as a day (ECMA-376 part 1, 18.8.30), and which day that is (18.17.4). */
final class XlsxDates {
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int STYLES = 100_000;

    private final List<Boolean> byStyle = new ArrayList<>();
    private final Set<Integer> ownFormats = new HashSet<>();
    private final LocalDate dayZero;

    private XlsxDates(boolean from1904) {
        dayZero = from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
    }

    static XlsxDates of(XlsxParts parts, XlsxWorkbook workbook) throws IOException, XMLStreamException {
        var dates = new XlsxDates(workbook.from1904());
        if (workbook.styles() != null && parts.has(workbook.styles())) dates.read(parts.open(workbook.styles()));
        return dates;
    }

    boolean isDay(String style) {
        int index = style == null ? -1 : Integer.parseInt(style);
        return index >= 0 && index < byStyle.size() && byStyle.get(index);
    }

    /** @return the day as 2026-11-22, or the number as it stands where it is no day */
    String day(String number) {
        double days = Double.parseDouble(number);
        boolean known = days >= 1 && days <= LAST_DAY;
        return known ? dayZero.plusDays((long) days).toString() : number(number);
    }

    /** A number as people write it: no exponent, no ".0". */
    static String number(String text) {
        var number = new BigDecimal(text.strip());
        boolean readable = number.precision() < 30 && Math.abs(number.scale()) < 30;
        if (!readable) return text.strip();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean cellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) cellFormats = false;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "cellXfs" -> cellFormats = true;
                case "numFmt" -> format(xml);
                case "xf" -> style(xml, cellFormats);
                default -> {}
            }
        }
    }

    private void format(XMLStreamReader xml) {
        var code = xml.getAttributeValue(null, "formatCode");
        var id = xml.getAttributeValue(null, "numFmtId");
        if (code != null && id != null && showsDay(code) && ownFormats.size() < STYLES)
            ownFormats.add(Integer.parseInt(id));
    }

    private void style(XMLStreamReader xml, boolean ofCells) {
        var id = xml.getAttributeValue(null, "numFmtId");
        int format = id == null ? 0 : Integer.parseInt(id);
        if (ofCells && byStyle.size() < STYLES) byStyle.add(ownFormats.contains(format) || isBuiltIn(format));
    }

    /** 14–17 and 22 everywhere, 27–31, 36 and 50–58 where Chinese, Japanese or Korean is the language of the program. */
    private static boolean isBuiltIn(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 58;
    }

    private static boolean showsDay(String code) {
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' || c == '_') i++;
            else if (c == '"') quoted = !quoted;
            else if (c == '[' || c == ']') bracket = c == '[';
            else if (!quoted && !bracket && "yYdD".indexOf(c) >= 0) return true;
        }
        return false;
    }
}
