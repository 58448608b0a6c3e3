package huisheng.attachment;

import huisheng.kernel.Refused;
import huisheng.kernel.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * A document of Office Open XML (ECMA-376) or OpenDocument (ISO/IEC 26300), both packed as ZIP. Each part is unpacked once,
 * as a stream and within {@link Limits}, before anything else may open it.
 */
final class PackedDocument {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private PackedDocument() {}

    /** @throws Refused KIND_NOT_TAKEN, WITH_MACROS, BROKEN_FILE, TOO_MUCH_INSIDE */
    static FileType typeOf(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.PARTS) throw new Refused(AttachmentReason.TOO_MUCH_INSIDE);
            var types = zip.getEntry("[Content_Types].xml");
            return types == null ? openDocument(zip) : officeOpenXml(start(zip, types, 1 << 20));
        } catch (ZipException e) {
            throw new Refused(AttachmentReason.BROKEN_FILE);
        }
    }

    /** @throws Refused WITH_MACROS, WITH_PASSWORD, BROKEN_FILE, TOO_MUCH_INSIDE */
    static Inspection inspect(Path file, FileType type) throws IOException {
        var findings = new Findings();
        try (var zip = new ZipFile(file.toFile())) {
            var measure = new Unpacking(Limits.UNPACKED, Limits.XML_TOKEN, AttachmentReason.TOO_MUCH_INSIDE);
            for (var entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) continue;
                look(zip, entry, measure, type, findings);
            }
        } catch (ZipException | XMLStreamException | java.io.EOFException e) {
            throw new Refused(AttachmentReason.BROKEN_FILE);
        }
        return findings.inspection();
    }

    private static void look(ZipFile zip, ZipEntry entry, Unpacking measure, FileType type, Findings findings)
            throws IOException, XMLStreamException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        PartNames.look(name, type, findings);
        try (InputStream in = measure.of(zip.getInputStream(entry), entry.getCompressedSize(), isXml(name))) {
            if (isXml(name)) {
                XmlPart.read(in, HiddenMarks.in(name, type, findings));
                return;
            }
            if (PictureNotes.tell(in)) findings.add(FindingKind.PICTURE_DETAILS);
            // To its end, so that a bomb is met here and not by the reader's program.
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static FileType officeOpenXml(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject"))
            throw new Refused(AttachmentReason.WITH_MACROS);
        if (types.contains(MAIN + "wordprocessingml.document.main+xml")) return FileType.DOCX;
        if (types.contains(MAIN + "spreadsheetml.sheet.main+xml")) return FileType.XLSX;
        if (types.contains(MAIN + "presentationml.presentation.main+xml")) return FileType.PPTX;
        throw new Refused(AttachmentReason.KIND_NOT_TAKEN);
    }

    private static FileType openDocument(ZipFile zip) throws IOException {
        var mimetype = zip.getEntry("mimetype");
        if (mimetype == null) throw new Refused(AttachmentReason.KIND_NOT_TAKEN);
        return FileType.ofMediaType(start(zip, mimetype, 100).strip())
                .filter(type -> type == FileType.ODT || type == FileType.ODS)
                .orElseThrow(() -> new Refused(AttachmentReason.KIND_NOT_TAKEN));
    }

    private static String start(ZipFile zip, ZipEntry entry, int limit) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(limit), StandardCharsets.UTF_8);
        }
    }
}
