package huisheng.attachment;

import huisheng.kernel.Refused;
import java.util.ArrayDeque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** The entries by which an object of a PDF says that something is there and not shown on a page. */
final class PdfMarks {
    private static final Set<String> NO_COMMENTS =
            Set.of("Link", "Widget", "Popup", "PrinterMark", "TrapNet", "Watermark", "Screen", "FileAttachment");
    private static final Set<String> SCRIPTS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm");
    private static final Set<String> SOFTWARE =
            Set.of("Producer", "Creator", "CreationDate", "ModDate", "Trapped", "Author", "Company", "Manager");

    private final Findings findings;
    private int pages;

    PdfMarks(Findings findings) {
        this.findings = findings;
    }

    /** The document's information (ISO 32000-1, 14.3.3). */
    void information(COSDictionary trailer) {
        if (trailer == null || !(trailer.getDictionaryObject(COSName.INFO) instanceof COSDictionary info)) return;
        if (isTold(info, "Author")) findings.add(FindingKind.AUTHOR);
        if (isTold(info, "Company") || isTold(info, "Manager")) findings.add(FindingKind.COMPANY);
        for (var key : info.keySet())
            if (!SOFTWARE.contains(key.getName()) && isTold(info, key.getName())) findings.add(FindingKind.PROPERTIES);
    }

    private static boolean isTold(COSDictionary info, String key) {
        var text = info.getString(COSName.getPDFName(key));
        return text != null && !text.isBlank();
    }

    /** An object and what stands directly in it; what it points to is an object of its own. */
    void look(COSBase object) {
        var left = new ArrayDeque<COSBase>();
        left.push(object);
        while (!left.isEmpty()) {
            var one = left.pop();
            if (one instanceof COSArray array) array.forEach(inner -> push(inner, left));
            else if (one instanceof COSDictionary dictionary) {
                lookAt(dictionary);
                dictionary.getValues().forEach(inner -> push(inner, left));
            }
        }
    }

    private static void push(COSBase inner, ArrayDeque<COSBase> left) {
        if (inner != null && !(inner instanceof COSObject)) left.push(inner);
    }

    private void lookAt(COSDictionary dictionary) {
        var type = name(dictionary, COSName.TYPE);
        var subtype = name(dictionary, COSName.SUBTYPE);
        if (type.equals("Page") && ++pages > Limits.PDF_PAGES || claimsTooManyPages(dictionary, type))
            throw new Refused(AttachmentReason.TOO_MANY_PAGES, Limits.PDF_PAGES);
        if (type.equals("Metadata") || subtype.equals("XML") && type.isEmpty()) findings.add(FindingKind.PROPERTIES);
        if (type.equals("Annot") && !NO_COMMENTS.contains(subtype)) findings.add(FindingKind.COMMENTS);
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary)
            findings.add(FindingKind.EMBEDDED_FILES);
        if (SCRIPTS.contains(name(dictionary, COSName.S)) || dictionary.containsKey(COSName.JS))
            findings.add(FindingKind.SCRIPTS);
        if (dictionary.getDictionaryObject(COSName.OFF) instanceof COSArray off && off.size() > 0)
            findings.add(FindingKind.HIDDEN_LAYERS);
    }

    /** What a page tree says of itself; a program that believed it would make room for so many. */
    private static boolean claimsTooManyPages(COSDictionary dictionary, String type) {
        return type.equals("Pages") && dictionary.getLong(COSName.COUNT) > Limits.PDF_PAGES;
    }

    private static String name(COSDictionary dictionary, COSName key) {
        var name = dictionary.getCOSName(key);
        return name == null ? "" : name.getName();
    }
}
