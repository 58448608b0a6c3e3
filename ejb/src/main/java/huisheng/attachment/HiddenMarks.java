package huisheng.attachment;

import huisheng.kernel.Refused;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The elements and attributes by which a part of a document says that something is there and not shown. */
final class HiddenMarks {
    private static final XmlPart.Reader NOTHING = (xml, name) -> {};
    private static final Set<String> CHANGES =
            Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "changed-region");

    private HiddenMarks() {}

    /** @param part its name in small letters */
    static XmlPart.Reader in(String part, FileType type, Findings findings) {
        if (type == FileType.ODT || type == FileType.ODS) return openDocument(part, findings);
        if (part.endsWith(".rels")) return (xml, name) -> relationship(xml, name, part, findings);
        if (part.startsWith("docprops/")) return properties(findings);
        if (part.startsWith("word/")) return (xml, name) -> word(xml, name, part, findings);
        if (part.startsWith("xl/")) return (xml, name) -> sheet(xml, name, part, findings);
        if (part.startsWith("ppt/")) return slides(part, findings);
        return NOTHING;
    }

    private static XmlPart.Reader properties(Findings findings) {
        return new XmlPart.Reader() {
            @Override
            public void element(XMLStreamReader xml, String name) {
                if (name.equals("property")) findings.add(FindingKind.PROPERTIES);
            }

            @Override
            public void text(String inside, String text) {
                switch (inside) {
                    case "creator", "lastModifiedBy" -> findings.add(FindingKind.AUTHOR);
                    case "Company", "Manager" -> findings.add(FindingKind.COMPANY);
                    case "title", "subject", "keywords", "description", "category", "contentStatus" ->
                        findings.add(FindingKind.PROPERTIES);
                    default -> {}
                }
            }
        };
    }

    /** A template, picture or file elsewhere, by an address that often names a person's folder; a link to a page is seen by the reader. */
    private static void relationship(XMLStreamReader xml, String name, String part, Findings findings) {
        // The file behind an external link has a part of its own, which PartNames counts.
        if (!name.equals("Relationship") || part.startsWith("xl/externallinks/")) return;
        var type = attribute(xml, "Type");
        var target = attribute(xml, "Target");
        boolean elsewhere = "External".equals(attribute(xml, "TargetMode"));
        boolean page = type != null && type.endsWith("/hyperlink") && target != null && !target.startsWith("file:");
        addIf(elsewhere && !page, FindingKind.LINKED_FILES, findings);
    }

    private static void word(XMLStreamReader xml, String name, String part, Findings findings) {
        if (CHANGES.contains(name) || name.endsWith("PrChange")) findings.add(FindingKind.TRACKED_CHANGES);
        else if (name.equals("comment") && part.startsWith("word/comments")) findings.add(FindingKind.COMMENTS);
        else if ((name.equals("vanish") || name.equals("webHidden"))
                && !part.equals("word/styles.xml")
                && isOn(xml, "val", true)) findings.add(FindingKind.HIDDEN_TEXT);
    }

    private static void sheet(XMLStreamReader xml, String name, String part, Findings findings) {
        switch (name) {
            case "sheet" -> {
                var state = attribute(xml, "state");
                if (state != null && !state.equals("visible")) findings.add(FindingKind.HIDDEN_SHEETS);
            }
            case "row" -> addIf(isOn(xml, "hidden", false), FindingKind.HIDDEN_ROWS, findings);
            // All rows but those that are shown by themselves.
            case "sheetFormatPr" -> addIf(isOn(xml, "zeroHeight", false), FindingKind.HIDDEN_ROWS, findings);
            case "col" -> addIf(isOn(xml, "hidden", false), FindingKind.HIDDEN_COLUMNS, findings);
            case "comment", "threadedComment" -> addIf(part.contains("comment"), FindingKind.COMMENTS, findings);
            default -> {}
        }
    }

    private static XmlPart.Reader slides(String part, Findings findings) {
        return new XmlPart.Reader() {
            private boolean told;

            @Override
            public void element(XMLStreamReader xml, String name) {
                if (name.equals("sld")) addIf(!isOn(xml, "show", true), FindingKind.HIDDEN_SLIDES, findings);
                else if (name.equals("cm") && part.startsWith("ppt/comments/")) findings.add(FindingKind.COMMENTS);
            }

            @Override
            public void text(String inside, String text) {
                if (told || !part.startsWith("ppt/notesslides/") || !inside.equals("t")) return;
                told = true;
                findings.add(FindingKind.SPEAKER_NOTES);
            }
        };
    }

    private static XmlPart.Reader openDocument(String part, Findings findings) {
        if (part.equals("meta.xml")) return openDocumentProperties(findings);
        if (part.equals("meta-inf/manifest.xml"))
            return (xml, name) -> {
                if (name.equals("encryption-data")) throw new Refused(AttachmentReason.WITH_PASSWORD);
            };
        return part.endsWith("content.xml") || part.equals("styles.xml")
                ? (xml, name) -> openDocumentContent(xml, name, findings)
                : NOTHING;
    }

    private static XmlPart.Reader openDocumentProperties(Findings findings) {
        return new XmlPart.Reader() {
            @Override
            public void element(XMLStreamReader xml, String name) {
                if (name.equals("template")) findings.add(FindingKind.PROPERTIES);
            }

            @Override
            public void text(String inside, String text) {
                switch (inside) {
                    case "creator", "initial-creator", "printed-by" -> findings.add(FindingKind.AUTHOR);
                    case "title", "subject", "keyword", "description", "user-defined" ->
                        findings.add(FindingKind.PROPERTIES);
                    default -> {}
                }
            }
        };
    }

    private static void openDocumentContent(XMLStreamReader xml, String name, Findings findings) {
        switch (name) {
            case "annotation" -> findings.add(FindingKind.COMMENTS);
            case "changed-region", "cell-content-change", "insertion", "deletion", "movement" ->
                findings.add(FindingKind.TRACKED_CHANGES);
            case "hidden-text", "hidden-paragraph" -> findings.add(FindingKind.HIDDEN_TEXT);
            case "text-properties", "section" ->
                addIf("none".equals(attribute(xml, "display")), FindingKind.HIDDEN_TEXT, findings);
            case "table-properties" ->
                addIf("false".equals(attribute(xml, "display")), FindingKind.HIDDEN_SHEETS, findings);
            case "table-row" -> addIf(isInvisible(xml), FindingKind.HIDDEN_ROWS, findings);
            case "table-column" -> addIf(isInvisible(xml), FindingKind.HIDDEN_COLUMNS, findings);
            default -> {}
        }
    }

    private static boolean isInvisible(XMLStreamReader xml) {
        var visibility = attribute(xml, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private static void addIf(boolean found, FindingKind kind, Findings findings) {
        if (found) findings.add(kind);
    }

    /** XML Schema's boolean, and the "on" and "off" of older files. */
    private static boolean isOn(XMLStreamReader xml, String attribute, boolean otherwise) {
        var value = attribute(xml, attribute);
        return value == null ? otherwise : Set.of("1", "true", "on").contains(value);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return null;
    }
}
