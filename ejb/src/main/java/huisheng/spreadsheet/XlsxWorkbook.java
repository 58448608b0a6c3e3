package huisheng.spreadsheet;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where things are in a workbook (ECMA-376 part 1, 18.2).
 *
 * @param from1904 whether days are counted from 1904 instead of 1900
 */
record XlsxWorkbook(String sheet, String texts, String styles, boolean from1904) {
    private static final String ROOT_RELATIONS = "_rels/.rels";

    static XlsxWorkbook of(XlsxParts parts) throws IOException, XMLStreamException {
        if (!parts.has(ROOT_RELATIONS)) throw new Refused(SheetReason.NOT_A_TABLE);
        var root = relations(parts, ROOT_RELATIONS, "");
        var book = root.byType.get("officeDocument");
        if (book == null) throw new Refused(SheetReason.NOT_A_TABLE);
        int slash = book.lastIndexOf('/') + 1;
        var folder = book.substring(0, slash);
        var relations = relations(parts, folder + "_rels/" + book.substring(slash) + ".rels", folder);
        return read(parts, book, relations);
    }

    private static XlsxWorkbook read(XlsxParts parts, String book, Relations relations)
            throws IOException, XMLStreamException {
        String sheet = null;
        boolean from1904 = false;
        var xml = parts.open(book);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("workbookPr")) from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
            boolean visible = xml.getAttributeValue(null, "state") == null
                    || "visible".equals(xml.getAttributeValue(null, "state"));
            if (xml.getLocalName().equals("sheet") && visible && sheet == null)
                sheet = relations.byId.get(relationId(xml));
        }
        if (sheet == null) throw new Refused(SheetReason.NOT_A_TABLE);
        return new XlsxWorkbook(sheet, relations.byType.get("sharedStrings"), relations.byType.get("styles"), from1904);
    }

    /** The id of a relation stands in the namespace of relations, of which there are two (transitional and strict). */
    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty())
                return xml.getAttributeValue(i);
        }
        return null;
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private record Relations(Map<String, String> byId, Map<String, String> byType) {}

    private static Relations relations(XlsxParts parts, String name, String folder)
            throws IOException, XMLStreamException {
        var relations = new Relations(new HashMap<>(), new HashMap<>());
        var xml = parts.open(name);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            var target = xml.getAttributeValue(null, "Target");
            var type = xml.getAttributeValue(null, "Type");
            if (target == null || type == null || "External".equals(xml.getAttributeValue(null, "TargetMode")))
                continue;
            var path = target.startsWith("/") ? target.substring(1) : folder + target;
            relations.byId.put(xml.getAttributeValue(null, "Id"), path);
            relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
        }
        return relations;
    }
}
