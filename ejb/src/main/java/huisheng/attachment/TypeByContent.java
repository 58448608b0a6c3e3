package huisheng.attachment;

import huisheng.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its bytes alone (Apache Tika's table of marks); the name only tells a plain table from plain text. */
final class TypeByContent {
    private static final Set<String> OTHER_PICTURES =
            Set.of("image/heic", "image/heif", "image/webp", "image/gif", "image/tiff", "image/bmp", "image/avif");

    private TypeByContent() {}

    /**
     * @param ending of the name, in small letters
     * @throws Refused KIND_NOT_TAKEN, OTHER_PICTURE, OLD_OFFICE, WITH_MACROS, WITH_PASSWORD, BROKEN_FILE, TOO_MUCH_INSIDE
     */
    static FileType of(Path file, String ending) throws IOException {
        var mark = mark(file);
        if (mark.equals("text/plain") || mark.equals("application/octet-stream") && isChineseText(file))
            return text(ending);
        if (isPacked(mark)) return PackedDocument.typeOf(file);
        if (mark.startsWith("application/x-tika-msoffice")
                || mark.equals("application/msword")
                || mark.startsWith("application/vnd.ms-")) throw new Refused(AttachmentReason.OLD_OFFICE);
        if (OTHER_PICTURES.contains(mark) || mark.startsWith("image/hei"))
            throw new Refused(AttachmentReason.OTHER_PICTURE);
        return FileType.ofMediaType(mark)
                .filter(type -> type == FileType.PDF || type.isPicture())
                .orElseThrow(() -> new Refused(AttachmentReason.KIND_NOT_TAKEN));
    }

    private static String mark(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** Text of Windows in China (GB 18030), which the table of marks takes for no text: every letter is one, none controls. */
    private static boolean isChineseText(Path file) throws IOException {
        var decoder = Charset.forName("GB18030").newDecoder();
        try (var letters = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            for (int letter = letters.read(); letter >= 0; letter = letters.read())
                if (!isReadable(letter)) return false;
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isReadable(int letter) {
        if (letter == '\t' || letter == '\n' || letter == '\r') return true;
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static boolean isPacked(String mark) {
        return mark.equals("application/zip")
                || mark.equals("application/x-tika-ooxml")
                || mark.startsWith("application/vnd.openxmlformats-officedocument")
                || mark.startsWith("application/vnd.oasis.opendocument");
    }

    private static FileType text(String ending) {
        return ending.equals("csv") ? FileType.CSV : FileType.TXT;
    }
}
