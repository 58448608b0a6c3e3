package huisheng.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The bytes of files, in pieces of 256 kB in the database: a backup holds them at the moment of everything else, a second
 * server finds them, and nobody needs more memory than a piece.
 */
@ApplicationScoped
class Pieces {
    static final int PIECE = 256 << 10;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    /** In the transaction of the caller; the attachment's own row is there already. */
    void keep(AttachmentId id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var connection = union.getConnection();
                var row = connection.prepareStatement(
                        "insert into attachment_piece (attachment_id, position, bytes) values (?, ?, ?)")) {
            row.setLong(1, id.value());
            var piece = in.readNBytes(PIECE);
            for (int position = 0; piece.length > 0; position++, piece = in.readNBytes(PIECE)) {
                row.setInt(2, position);
                row.setBytes(3, piece);
                row.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file could not be kept", e);
        }
    }

    // Each piece by itself: no cursor and no transaction stays open as long as a slow reader takes.
    void writeTo(AttachmentId id, long size, OutputStream out) throws IOException {
        long written = 0;
        for (int position = 0; written < size; position++) {
            var piece = piece(id, position);
            out.write(piece);
            written += piece.length;
        }
    }

    private byte[] piece(AttachmentId id, int position) {
        try (var connection = union.getConnection();
                var asked = connection.prepareStatement(
                        "select bytes from attachment_piece where attachment_id = ? and position = ?")) {
            asked.setLong(1, id.value());
            asked.setInt(2, position);
            try (var row = asked.executeQuery()) {
                if (!row.next())
                    throw new IllegalStateException("Attachment " + id.value() + " lacks piece " + position);
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file could not be read", e);
        }
    }
}
