package huisheng.attachment;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A PDF (ISO 32000) looked through object by object; no page is drawn and no content unpacked. */
final class PdfDocument {
    private PdfDocument() {}

    /** @throws Refused WITH_PASSWORD, BROKEN_FILE, TOO_MUCH_INSIDE, TOO_MANY_PAGES */
    static Inspection inspect(Path file) throws IOException {
        var findings = new Findings();
        try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
                var pdf = new WaryPdfParser(bytes).parse()) {
            var document = pdf.getDocument();
            if (document.isEncrypted()) throw new Refused(AttachmentReason.WITH_PASSWORD);
            var marks = new PdfMarks(findings);
            marks.information(document.getTrailer());
            look(document, marks);
            if (PdfVersions.earlier(file)) findings.add(FindingKind.EARLIER_VERSIONS);
        } catch (WaryPdfParser.Stopped stopped) {
            throw new Refused(stopped.reason());
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused(AttachmentReason.BROKEN_FILE);
        }
        return findings.inspection();
    }

    private static void look(COSDocument document, PdfMarks marks) throws IOException {
        var keys = List.copyOf(document.getXrefTable().keySet());
        if (keys.size() > Limits.PDF_OBJECTS) throw new Refused(AttachmentReason.TOO_MUCH_INSIDE);
        for (COSObjectKey key : keys) {
            var place = document.getObjectFromPool(key);
            if (place == null || place.getObject() == null) continue;
            marks.look(place.getObject());
        }
    }
}
