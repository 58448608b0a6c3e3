package huisheng.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TakingPicturesTest {
    @Test
    void a_photograph_loses_place_camera_names_notes_and_what_hangs_behind() throws Exception {
        var came = Taken.photograph(1);
        assertThat(directories(came)).contains("GPS", "Exif IFD0", "XMP", "IPTC", "JpegComment");
        var gps = ImageMetadataReader.readMetadata(new ByteArrayInputStream(came))
                .getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(gps.getGeoLocation().getLatitude()).isBetween(31.2, 31.3);

        var taken = Taken.of("现场.jpg", came);

        var kept = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken.bytes()));
        for (var kind : Arrays.asList(
                GpsDirectory.class,
                ExifIFD0Directory.class,
                XmpDirectory.class,
                IptcDirectory.class,
                JpegCommentDirectory.class))
            assertThat(kept.containsDirectoryOfType(kind))
                    .as(kind.getSimpleName())
                    .isFalse();
        assertThat(taken.text()).doesNotContain("SecretCam", "Wang", "Exif", "Photoshop", "hung on behind");
        assertThat(taken.file().type()).isEqualTo(FileType.JPEG);
        assertThat(taken.file().digest()).isEqualTo(sha256(taken.bytes()));
        assertThat(taken.file().size()).isEqualTo(taken.bytes().length);
    }

    /** Where the red half comes to lie, for each of the eight orientations of Exif. */
    @Test
    void a_photograph_stands_upright_without_the_note_that_turned_it() throws Exception {
        var red = new String[] {"left", "left", "right", "right", "left", "top", "top", "bottom", "bottom"};
        for (int orientation = 1; orientation <= 8; orientation++) {
            var picture = ImageIO.read(new ByteArrayInputStream(
                    Taken.of("a.jpg", Taken.photograph(orientation)).bytes()));
            assertThat(sideOfRed(picture)).as("orientation " + orientation).isEqualTo(red[orientation]);
            assertThat(picture.getWidth()).isEqualTo(orientation >= 5 ? 20 : 40);
        }
    }

    /** Each of its notes claims nearly all of its segment as its value: read in, they were some 300 MB a segment. */
    @Test
    void a_photograph_whose_notes_swell_is_painted_within_a_modest_memory() throws Exception {
        var plain = Taken.photograph(6);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        for (int i = 0; i < 3; i++) Taken.segment(out, 0xE1, Taken.swellingNotes());
        out.write(plain, 2, plain.length - 2);
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        var taken = Taken.of("a.jpg", out.toByteArray());
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
        assertThat(taken.text()).doesNotContain("SecretCam");
    }

    @Test
    void a_png_loses_its_texts_and_keeps_what_is_clear_clear() throws Exception {
        var clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(3, 3, 0xFF00FF00);
        var out = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", out);
        var plain = out.toByteArray();
        var came = new ByteArrayOutputStream();
        came.write(plain, 0, 33);
        Taken.chunk(came, "tEXt", "Author\0Wang Xiuying".getBytes());
        came.write(plain, 33, plain.length - 33);
        var taken = Taken.of("a.png", came.toByteArray());
        assertThat(taken.text()).doesNotContain("Wang");
        var kept = ImageIO.read(new ByteArrayInputStream(taken.bytes()));
        assertThat(kept.getRGB(3, 3)).isEqualTo(0xFF00FF00);
        assertThat(kept.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void a_picture_of_gigantic_measure_is_refused_before_its_dots() {
        for (int[] size : new int[][] {
            {100_000, 100_000}, {2_000_000_000, 2}, {8_000, 8_000}, {Integer.MAX_VALUE, Integer.MAX_VALUE}
        })
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(Taken.of("a.png", Taken.claiming(size[0], size[1]))
                                    .refused())
                            .isIn(AttachmentReason.PICTURE_TOO_LARGE, AttachmentReason.BROKEN_FILE));
        assertThat(Taken.of("a.png", Taken.claiming(8_000, 8_000)).refused())
                .isEqualTo(AttachmentReason.PICTURE_TOO_LARGE);
    }

    @Test
    void a_large_photograph_is_kept_smaller() throws Exception {
        var large = new BufferedImage(7_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
        var out = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", out);
        var kept = ImageIO.read(
                new ByteArrayInputStream(Taken.of("a.jpg", out.toByteArray()).bytes()));
        assertThat(kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(Limits.KEPT_DOTS);
        assertThat(kept.getWidth()).isEqualTo(3_500);
    }

    @Test
    void a_picture_that_breaks_off_is_refused_or_made_whole_never_an_error_of_ours() throws Exception {
        var whole = Taken.photograph(6);
        for (int length = 4; length < whole.length; length += 23) {
            var taken = Taken.of("a.jpg", Arrays.copyOf(whole, length));
            if (taken.refused() != null) assertThat(taken.refused()).isEqualTo(AttachmentReason.BROKEN_FILE);
            else assertThat(taken.text()).doesNotContain("SecretCam");
        }
    }

    private static String sideOfRed(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (w > h) return isRed(picture, 3, h / 2) ? "left" : isRed(picture, w - 4, h / 2) ? "right" : "?";
        return isRed(picture, w / 2, 3) ? "top" : isRed(picture, w / 2, h - 4) ? "bottom" : "?";
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int dot = picture.getRGB(x, y);
        return (dot >> 16 & 0xFF) > 180 && (dot & 0xFF) < 80;
    }

    private static String directories(byte[] picture) throws Exception {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                                .getDirectories()
                                .spliterator(),
                        false)
                .map(one -> one.getName())
                .collect(Collectors.joining(", "));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
