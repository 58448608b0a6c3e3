package huisheng.attachment;

import huisheng.kernel.Refused;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * A picture painted anew from its dots: what is no dot (place, time, camera, thumbnail, profile, whatever was hung on
 * behind) cannot come along. It is turned upright first, because the note that told which side is up goes too.
 */
final class Picture {
    private static final float QUALITY = 0.9f;
    /** One at a time on a server: a large one takes some hundred megabytes while it is painted. */
    private static final Semaphore EASEL = new Semaphore(1, true);

    private Picture() {}

    /** @throws Refused PICTURE_TOO_LARGE before any dot is unpacked, BROKEN_FILE */
    static void repaint(Path file, FileType type) throws IOException {
        var painted = Files.createTempFile("huisheng-picture-", ".tmp");
        EASEL.acquireUninterruptibly();
        try {
            var dots = upright(dots(file, type), type == FileType.JPEG ? PictureNotes.orientation(file) : 1, type);
            write(dots, type, painted);
            Files.move(painted, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            EASEL.release();
            Files.deleteIfExists(painted);
        }
    }

    private static BufferedImage dots(Path file, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireModest(width, height);
            var param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) width * height / Limits.KEPT_DOTS));
            if (step > 1) param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new Refused(AttachmentReason.BROKEN_FILE);
        } finally {
            reader.dispose();
        }
    }

    private static void requireModest(int width, int height) {
        boolean modest = width <= Limits.PICTURE_SIDE
                && height <= Limits.PICTURE_SIDE
                && (long) width * height <= Limits.PICTURE_MEGADOTS * 1_000_000L;
        if (!modest) throw new Refused(AttachmentReason.PICTURE_TOO_LARGE, Limits.PICTURE_MEGADOTS);
    }

    private static BufferedImage upright(BufferedImage dots, int orientation, FileType type) {
        boolean colours = type == FileType.PNG && dots.getColorModel().hasAlpha();
        boolean lying = orientation >= 5 && orientation <= 8;
        var painted = new BufferedImage(
                lying ? dots.getHeight() : dots.getWidth(),
                lying ? dots.getWidth() : dots.getHeight(),
                colours ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = painted.createGraphics();
        brush.drawRenderedImage(dots, turn(orientation, dots.getWidth(), dots.getHeight()));
        brush.dispose();
        return painted;
    }

    /** The eight values of the note Orientation (Exif 2.32, tag 0x0112): where the first row and column belong. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void write(BufferedImage dots, FileType type, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(dots, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
