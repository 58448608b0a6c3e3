package huisheng.attachment;

import huisheng.kernel.Refused;

/** What the names of a packed document's parts tell already. */
final class PartNames {
    private PartNames() {}

    /**
     * @param name in small letters
     * @throws Refused WITH_MACROS
     */
    static void look(String name, FileType type, Findings findings) {
        if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/"))
            throw new Refused(AttachmentReason.WITH_MACROS);
        if (type == FileType.ODT || type == FileType.ODS) openDocument(name, findings);
        else officeOpenXml(name, findings);
    }

    private static void officeOpenXml(String name, Findings findings) {
        if (name.contains("/embeddings/") || name.contains("/activex/")) findings.add(FindingKind.EMBEDDED_FILES);
        else if (name.startsWith("xl/externallinks/") && name.endsWith(".xml")) findings.add(FindingKind.LINKED_FILES);
        else if (name.startsWith("xl/pivotcache/pivotcacherecords")) findings.add(FindingKind.CACHED_DATA);
        else if (name.startsWith("xl/revisions/revisionlog")) findings.add(FindingKind.TRACKED_CHANGES);
        else if (name.startsWith("docprops/thumbnail") || name.startsWith("docmetadata/"))
            findings.add(FindingKind.PROPERTIES);
    }

    private static void openDocument(String name, Findings findings) {
        if (name.matches("object [0-9]+(/content\\.xml)?")) findings.add(FindingKind.EMBEDDED_FILES);
        else if (name.startsWith("versions/")) findings.add(FindingKind.EARLIER_VERSIONS);
    }
}
