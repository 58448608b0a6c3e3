package huisheng.attachment;

import static huisheng.attachment.FindingKind.PICTURE_DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The pictures under {@code pictures} are written by Pillow 12.3 with libwebp, libtiff and libavif: "camera" has maker, model and
 * time, "place" a place alone, "upright" only which side is up, "plain" nothing.
 */
class PicturesInDocumentsTest {
    private static final byte[] HEIC = {'h', 'e', 'i', 'c'};

    @Test
    void a_camera_and_a_place_are_told_whatever_the_kind_of_picture() throws Exception {
        for (var kind : new String[] {"png", "webp", "tif", "avif"}) {
            assertThat(told("image1." + kind, picture("camera." + kind)))
                    .as("camera in " + kind)
                    .isEqualTo(1);
            assertThat(told("image1." + kind, picture("place." + kind)))
                    .as("place in " + kind)
                    .isEqualTo(1);
            assertThat(told("image1." + kind, picture("plain." + kind)))
                    .as("nothing in " + kind)
                    .isZero();
        }
    }

    /** HEIC differs from AVIF by its brand and by how the dots are packed, which nobody looks at here. */
    @Test
    void a_heic_of_a_telephone_is_told() throws Exception {
        assertThat(told("image1.heic", branded(picture("place.avif")))).isEqualTo(1);
        assertThat(told("image1.heic", branded(picture("plain.avif")))).isZero();
    }

    @Test
    void a_picture_is_known_by_its_bytes_and_not_by_its_name() throws Exception {
        for (var name : new String[] {"image1.png", "image1.tmp", "image1"}) {
            assertThat(told(name, Taken.photograph(1))).as(name).isEqualTo(1);
            assertThat(told(name, picture("place.webp"))).as(name).isEqualTo(1);
        }
    }

    @Test
    void every_kind_of_document_is_looked_through_and_each_picture_counts() throws Exception {
        var place = picture("place.png");
        var time = picture("time.png");
        var sorts = Map.of(
                "a.docx", "wordprocessingml.document",
                "a.xlsx", "spreadsheetml.sheet",
                "a.pptx", "presentationml.presentation");
        for (var one : sorts.entrySet())
            assertThat(count(one.getKey(), Taken.office(one.getValue(), "x/media/1.png", place, "x/media/2.png", time)))
                    .as(one.getKey())
                    .isEqualTo(2);
        assertThat(count("a.odt", Taken.openDocument("text", "Pictures/1.png", place, "Pictures/2.png", time)))
                .isEqualTo(2);
        assertThat(count("a.ods", Taken.openDocument("spreadsheet", "Pictures/1.png", place)))
                .isEqualTo(1);
    }

    @Test
    void texts_of_a_png_are_told_by_their_keywords() throws Exception {
        assertThat(told("image1.png", picture("time.png"))).isEqualTo(1);
        assertThat(told("image1.png", picture("xmp.png"))).isEqualTo(1);
        assertThat(told("image1.png", picture("software.png"))).isZero();
        assertThat(told("image1.png", with(picture("plain.png"), "tIME", new byte[7])))
                .isEqualTo(1);
    }

    @Test
    void which_side_is_up_tells_nobody_anything() throws Exception {
        assertThat(told("image1.png", picture("upright.png"))).isZero();
        assertThat(told("image1.webp", picture("upright.webp"))).isZero();
    }

    @Test
    void other_notes_of_a_photograph_are_told_without_exif() throws Exception {
        var xmp = new ByteArrayOutputStream();
        var plain = Taken.picture("jpg");
        xmp.write(plain, 0, 2);
        Taken.segment(xmp, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.UTF_8));
        xmp.write(plain, 2, plain.length - 2);
        assertThat(told("image1.jpeg", xmp.toByteArray())).isEqualTo(1);
        assertThat(told("image1.jpeg", plain)).isZero();
    }

    @Test
    void a_picture_that_breaks_off_anywhere_is_no_error_of_ours() throws Exception {
        for (var name : new String[] {"place.png", "place.webp", "place.tif", "place.avif", "xmp.png"}) {
            var whole = picture(name);
            for (int length = 0; length < whole.length; length++) {
                var taken = Taken.of("a.docx", document("image1", Arrays.copyOf(whole, length)));
                assertThat(taken.refused()).as(name + " of " + length).isNull();
            }
        }
    }

    @Test
    void a_picture_that_claims_or_repeats_without_end_is_left_soon() throws Exception {
        var claims = ByteBuffer.allocate(60).put(picture("plain.png"), 0, 33);
        claims.putInt(Integer.MAX_VALUE).put("eXIf".getBytes(StandardCharsets.US_ASCII));
        swiftly(claims.array());
        swiftly(notes(65_535, 0x0100));
        swiftly(with(picture("plain.png"), "eXIf", notes(5_400, 0x8825)));
        swiftly(riff(new byte[] {'E', 'X', 'I', 'F', -1, -1, -1, -1}));
        swiftly(riff(new byte[] {'E', 'X', 'I', 'F', -1, -1, -1, 0x7F}));
        var endless = new byte[1 << 20];
        System.arraycopy(picture("plain.avif"), 0, endless, 0, 32);
        swiftly(endless);
    }

    /** A TIFF of so many notes with this number, each of which leads to the first again. */
    private static byte[] notes(int many, int tag) {
        var tiff = ByteBuffer.allocate(14 + 12 * many).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) many);
        for (int i = 0; i < many; i++)
            tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(8 + 12 * (i % 7));
        return tiff.array();
    }

    private static byte[] riff(byte[] chunk) {
        return ByteBuffer.allocate(40)
                .put("RIFF\40\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunk)
                .array();
    }

    /** With a chunk after its head. */
    private static byte[] with(byte[] png, String name, byte[] chunk) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        Taken.chunk(out, name, chunk);
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] branded(byte[] avif) {
        var heic = avif.clone();
        System.arraycopy(HEIC, 0, heic, 8, 4);
        return heic;
    }

    private static void swiftly(byte[] picture) throws IOException {
        var document = document("image1", picture);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Taken.of("a.docx", document).refused()).isNull());
    }

    private static int told(String name, byte[] picture) throws IOException {
        return count("a.docx", document(name, picture));
    }

    private static byte[] document(String name, byte[] picture) throws IOException {
        return Taken.office("wordprocessingml.document", "word/media/" + name, picture);
    }

    private static int count(String name, byte[] document) {
        var taken = Taken.of(name, document);
        assertThat(taken.refused()).isNull();
        return taken.count(PICTURE_DETAILS);
    }

    private static byte[] picture(String name) throws IOException {
        try (var in = PicturesInDocumentsTest.class.getResourceAsStream("pictures/" + name)) {
            return in.readAllBytes();
        }
    }
}
