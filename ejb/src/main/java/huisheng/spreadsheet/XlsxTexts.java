package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells share (ECMA-376 part 1, 18.4), as far as the limits allow. */
final class XlsxTexts {
    private final List<String> texts = new ArrayList<>();
    private long characters;

    private XlsxTexts() {}

    static XlsxTexts of(XlsxParts parts, XlsxWorkbook workbook) throws IOException, XMLStreamException {
        var texts = new XlsxTexts();
        if (workbook.texts() == null || !parts.has(workbook.texts())) return texts;
        var xml = parts.open(workbook.texts());
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) texts.add(text(xml, "si"));
        }
        return texts;
    }

    /** @throws NumberFormatException if there is no such text */
    String at(String index) {
        int i = Integer.parseInt(index.strip());
        if (i < 0 || i >= texts.size()) throw new NumberFormatException("no such text");
        return texts.get(i);
    }

    private void add(String text) {
        characters += text.length();
        boolean tooMuch = texts.size() >= SheetLimits.SHARED_TEXTS || characters > SheetLimits.SHARED_CHARACTERS;
        if (tooMuch) throw new Refused(SheetReason.TOO_MUCH_INSIDE);
        texts.add(text);
    }

    /** All {@code t} inside an element, without the hints on pronunciation ({@code rPh}). */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inside = false;
        boolean hint = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = xml.getLocalName().equals("t");
                hint |= xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (xml.getLocalName().equals("rPh")) hint = false;
                if (xml.getLocalName().equals(end)) break;
            } else if (XlsxParts.isText(event) && inside && !hint) {
                append(text, xml.getText());
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more) {
        int room = SheetLimits.CELL + 1 - text.length();
        text.append(more, 0, Math.min(room, more.length()));
    }
}
