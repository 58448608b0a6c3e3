package huisheng.ballot.count;

import huisheng.ballot.box.Box;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.record.ElectionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a box from the same archive that everybody downloads. It takes as long as there are ballots; to be called outside a transaction. */
@ApplicationScoped
class BoxCopy {
    /** What is made of the record. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ElectionRecord record) throws IOException, MalformedEncoding;
    }

    @Inject
    private Box box;

    <T> T read(String uuid, Reading<T> reading) {
        Path file = null;
        try {
            file = Files.createTempFile("huisheng-count-", ".bel");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                box.export(uuid, out);
            }
            try (var record = ElectionRecord.open(file)) {
                return reading.of(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the box holds an unsound record: " + e.getMessage(), e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
