package huisheng.attachment;

import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.BufferBoundsException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.StreamReader;
import huisheng.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a picture inside a document tells of camera, time, place or who made it: by its bytes, whatever its name. Only that a
 * note is there is read, never the note, so that none can be made to swell.
 */
final class PictureNotes {
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] IPTC = ascii("8BIM\4\4");
    /** How the texts of a PNG begin that tell it (PNG, 11.3.3; the others are habits of programs). */
    private static final List<String> KEYWORDS = List.of(
            "author", "creation time", "source", "xml:com.adobe.xmp", "raw profile type", "exif:", "date:", "gps");

    private static final int LONGEST_KEYWORD = 80;
    /** As much as a JPEG can hold of it. */
    private static final int LONGEST_EXIF = 1 << 16;

    private static final int LONGEST_LIST = 1 << 20;

    private PictureNotes() {}

    /** @param part from its beginning; it need not be a picture, and how far it is read is not promised */
    static boolean tell(InputStream part) throws IOException {
        var in = new BufferedInputStream(part);
        in.mark(1);
        if (in.read() < 0) return false;
        in.reset();
        try {
            return switch (FileTypeDetector.detectFileType(in)) {
                case Jpeg -> jpeg(in);
                case Png -> png(new DataInputStream(in));
                case WebP -> webp(new DataInputStream(in));
                case Heif, Avif -> heif(new DataInputStream(in));
                case Tiff -> tiff(in);
                default -> false;
            };
        } catch (Refused refused) {
            throw refused;
        } catch (EOFException
                | BufferBoundsException
                | JpegProcessingException
                | TiffProcessingException
                | RuntimeException broken) {
            // A picture that nobody can read tells nothing.
            return false;
        }
    }

    private static boolean jpeg(InputStream in) throws IOException, JpegProcessingException, TiffProcessingException {
        var segments = JpegSegmentReader.readSegments(
                new StreamReader(in), List.of(JpegSegmentType.APP1, JpegSegmentType.APPD));
        for (var one : segments.getSegments(JpegSegmentType.APP1))
            if (begins(one, XMP) || begins(one, EXIF) && exif(one)) return true;
        for (var one : segments.getSegments(JpegSegmentType.APPD)) if (holds(one, IPTC)) return true;
        return false;
    }

    /** PNG (W3C, third edition), 5.3: length, name, data, check sum. */
    private static boolean png(DataInputStream in) throws IOException, TiffProcessingException {
        in.skipNBytes(8);
        while (true) {
            int length = in.readInt();
            var name = name(in);
            if (length < 0 || name.equals("IEND")) return false;
            int read = 0;
            switch (name) {
                case "eXIf" -> {
                    var exif = in.readNBytes(Math.min(length, LONGEST_EXIF));
                    if (exif(exif)) return true;
                    read = exif.length;
                }
                case "tEXt", "zTXt", "iTXt" -> {
                    var start = in.readNBytes(Math.min(length, LONGEST_KEYWORD));
                    var text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                    if (KEYWORDS.stream().anyMatch(text::startsWith)) return true;
                    read = start.length;
                }
                case "tIME" -> {
                    return true;
                }
                default -> {}
            }
            in.skipNBytes(length - read + 4L);
        }
    }

    /** WebP (RFC 9649), 2.3: name, length with the lowest byte first, data to an even length. */
    private static boolean webp(DataInputStream in) throws IOException, TiffProcessingException {
        in.skipNBytes(12);
        while (true) {
            var name = name(in);
            int length = Integer.reverseBytes(in.readInt());
            if (length < 0) return false;
            if (name.equals("XMP ")) return true;
            int read = 0;
            if (name.equals("EXIF")) {
                var exif = in.readNBytes(Math.min(length, LONGEST_EXIF));
                if (exif(exif)) return true;
                read = exif.length;
            }
            in.skipNBytes((long) length - read + (length & 1));
        }
    }

    /**
     * HEIF and AVIF (ISO/IEC 23008-12): boxes of length, name, data. Exif and XMP are items of their own beside the picture, listed by
     * their kind; no program adds one that is empty.
     */
    private static boolean heif(DataInputStream in) throws IOException {
        while (true) {
            long length = in.readInt() & 0xFFFFFFFFL;
            var name = name(in);
            long header = 8;
            if (length == 1) {
                length = in.readLong();
                header = 16;
            }
            if (name.equals("meta")) {
                var list = in.readNBytes((int) Math.min(length == 0 ? LONGEST_LIST : length - header, LONGEST_LIST));
                return holds(list, ascii("iinf"))
                        && (holds(list, ascii("Exif")) || holds(list, ascii("application/rdf+xml")));
            }
            if (length < header) return false;
            in.skipNBytes(length - header);
        }
    }

    // Its notes may stand anywhere in it.
    private static boolean tiff(InputStream in) throws IOException, TiffProcessingException {
        var file = Files.createTempFile("huisheng-picture-", ".tmp");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            try (var opened = new RandomAccessFile(file.toFile(), "r")) {
                return told(new RandomAccessFileReader(opened));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @param bytes with or without the mark that a JPEG puts before it */
    private static boolean exif(byte[] bytes) throws IOException, TiffProcessingException {
        return told(new ByteArrayReader(bytes, begins(bytes, EXIF) ? EXIF.length : 0));
    }

    /** Which side of a photograph is up (1 to 8, Exif 2.32, tag 0x0112); 1 where it does not say. */
    static int orientation(Path jpeg) throws IOException {
        try {
            var upright = new UprightTag();
            var segments = JpegSegmentReader.readSegments(jpeg.toFile(), List.of(JpegSegmentType.APP1));
            for (var one : segments.getSegments(JpegSegmentType.APP1))
                if (begins(one, EXIF)) {
                    new TiffReader().processTiff(new ByteArrayReader(one, EXIF.length), upright, 0);
                    break;
                }
            return upright.orientation();
        } catch (BufferBoundsException | JpegProcessingException | TiffProcessingException | RuntimeException broken) {
            return 1;
        }
    }

    private static boolean told(RandomAccessReader bytes) throws IOException, TiffProcessingException {
        var notes = new TellingTags();
        new TiffReader().processTiff(bytes, notes, 0);
        return notes.told();
    }

    private static String name(DataInputStream in) throws IOException {
        var four = new byte[4];
        in.readFully(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean holds(byte[] bytes, byte[] what) {
        for (int from = 0; from + what.length <= bytes.length; from++)
            if (Arrays.equals(bytes, from, from + what.length, what, 0, what.length)) return true;
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
