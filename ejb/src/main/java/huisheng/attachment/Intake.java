package huisheng.attachment;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The door for bytes from outside: measured, known by content, scanned, cleaned or looked through, and digested. */
@ApplicationScoped
class Intake {
    /** @throws Refused with an AttachmentReason; no file stays behind */
    ReadyFile ready(String told, InputStream bytes) {
        Path came = null;
        try {
            // Readable by this server's user alone.
            came = Files.createTempFile("huisheng-file-", ".tmp");
            copy(bytes, came, Limits.asSet().file());
            return looked(told, came);
        } catch (IOException e) {
            discard(came);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(came);
            throw e;
        }
    }

    private static ReadyFile looked(String told, Path file) throws IOException {
        if (Files.size(file) == 0) throw new Refused(AttachmentReason.EMPTY_FILE);
        var name = new FileName(told);
        var type = TypeByContent.of(file, name.ending());
        var proper = name.of(type);
        VirusScanner.asSet().requireClean(file);
        var inspection = Inspection.CLEAN;
        if (type.isPicture()) Picture.repaint(file, type);
        else if (type.isPacked()) inspection = PackedDocument.inspect(file, type);
        else if (type == FileType.PDF) inspection = PdfDocument.inspect(file);
        return new ReadyFile(file, proper, type, Files.size(file), digest(file), inspection);
    }

    private static void copy(InputStream bytes, Path file, long limit) throws IOException {
        var measured = new FilterInputStream(bytes) {
            private long left = limit;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = in.read(into, from, length);
                left -= Math.max(0, read);
                if (left < 0) throw new Refused(AttachmentReason.FILE_TOO_LARGE, Limits.inMegabytes(limit));
                return read;
            }
        };
        Files.copy(measured, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void discard(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
