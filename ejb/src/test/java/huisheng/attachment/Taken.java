package huisheng.attachment;

import huisheng.kernel.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** What came of some bytes at the door: the file as it would be kept, or the refusal. And files made for the purpose. */
record Taken(ReadyFile file, byte[] bytes, Refused.Reason refused) {
    static Taken of(String name, byte[] bytes) {
        try (var ready = new Intake().ready(name, new ByteArrayInputStream(bytes))) {
            return new Taken(ready, Files.readAllBytes(ready.bytes()), null);
        } catch (Refused refused) {
            return new Taken(null, null, refused.reason());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    int count(FindingKind kind) {
        return file.inspection().findings().stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Finding::count)
                .sum();
    }

    /** Left half red, right half blue, 40 by 20. */
    static byte[] picture(String format) throws IOException {
        var dots = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++)
            for (int y = 0; y < 20; y++) dots.setRGB(x, y, (x < 20 ? Color.RED : Color.BLUE).getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(dots, format, out);
        return out.toByteArray();
    }

    /** A JPEG as a telephone makes it: Exif with camera, orientation, a place in Shanghai and a thumbnail; XMP; IPTC; a note; something behind. */
    static byte[] photograph(int orientation) throws IOException {
        var plain = picture("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation)));
        segment(
                out,
                0xE1,
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>Wang Xiuying</x:xmpmeta>"
                        .getBytes(StandardCharsets.UTF_8));
        segment(
                out,
                0xED,
                "Photoshop 3.0\08BIM\4\4\0\0\0\0\0\16\34\2\120\0\11WangXiuYi".getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xFE, "made by SecretCam".getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes("PK\3\4 hung on behind".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(300);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 10, 150);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 60);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3, 170);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, 5, 3, 194);
        tiff.putInt(0);
        tiff.position(150);
        tiff.put("SecretCam\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(170);
        for (int part : new int[] {31, 1, 13, 1, 49, 1, 121, 1, 28, 1, 25, 1}) tiff.putInt(part);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Exif of 4,900 notes, each of which says that it is 60,000 bytes long. */
    static byte[] swellingNotes() {
        int notes = 4_900;
        var tiff = ByteBuffer.allocate(60_100);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) notes);
        for (int i = 0; i < notes; i++) entry(tiff, 0x9000 + i, 7, 60_000, 0);
        return joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
    }

    static void segment(ByteArrayOutputStream out, int marker, byte[] bytes) {
        out.write(0xFF);
        out.write(marker);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** A PNG that claims a size; its dots never come. */
    static byte[] claiming(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] bytes) {
        var body = joined(type.getBytes(StandardCharsets.US_ASCII), bytes);
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] packed(Map<String, ?> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        part.getValue() instanceof byte[] raw
                                ? raw
                                : part.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A document of Office Open XML of this sort ("wordprocessingml.document"), with these parts. */
    static byte[] office(String sort, Object... parts) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/main.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + sort + ".main+xml'/></Types>");
        all.put("_rels/.rels", "<Relationships/>");
        for (int i = 0; i < parts.length; i += 2) all.put((String) parts[i], parts[i + 1]);
        return packed(all);
    }

    static byte[] openDocument(String sort, Object... parts) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("mimetype", "application/vnd.oasis.opendocument." + sort);
        for (int i = 0; i < parts.length; i += 2) all.put((String) parts[i], parts[i + 1]);
        return packed(all);
    }
}
