package huisheng.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in a temporary place, checked and made ready to be kept. Closing it takes the temporary file away. */
record ReadyFile(Path bytes, String name, FileType type, long size, String digest, Inspection inspection)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
