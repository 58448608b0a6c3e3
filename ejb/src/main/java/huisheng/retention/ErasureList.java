package huisheng.retention;

import huisheng.kernel.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was erased, in a file beside the database: an older copy of the database does not know of it, and would bring back what was
 * to be forgotten. A line is kind, number and beginning of a matter; no word and no person. Every server keeps a whole list.
 */
@ApplicationScoped
class ErasureList {
    static final String FILE = "erasures.list";
    private static final System.Logger LOG = System.getLogger(ErasureList.class.getName());
    private static final int STRETCH = 500;

    @Inject
    private ErasedMatters erased;

    @Inject
    private RetentionStep step;

    private long written;
    private Set<String> known;

    /** Adds what the list does not say yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    synchronized void write() {
        if (known == null) known = new HashSet<>(lines());
        for (var some = erased.after(written, STRETCH); !some.isEmpty(); some = erased.after(written, STRETCH)) {
            var fresh = some.stream().map(ErasureList::line).filter(known::add).toList();
            append(fresh);
            written = some.get(some.size() - 1).entry();
        }
    }

    /** Erases again what an older copy of the database has brought back. @return how many matters */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    synchronized int repeat() {
        int repeated = 0;
        for (var line : lines()) {
            var words = line.split(" ");
            if (words.length != 3 || !words[1].matches("[0-9]{1,18}")) continue;
            try {
                if (step.takeAgain(words[0], Long.parseLong(words[1]), Instant.parse(words[2]))) repeated++;
            } catch (DateTimeParseException e) {
                LOG.log(System.Logger.Level.WARNING, "A line of " + FILE + " cannot be read and was passed over");
            }
        }
        if (repeated > 0)
            LOG.log(
                    System.Logger.Level.INFO,
                    repeated + " matters were erased again that an older copy had brought back");
        return repeated;
    }

    private static String line(ErasedMatter one) {
        return one.kind() + " " + one.matter() + " " + one.began();
    }

    private static List<String> lines() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file(), StandardCharsets.US_ASCII) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(List<String> lines) {
        if (lines.isEmpty()) return;
        try {
            Files.createDirectories(file().getParent());
            Files.write(file(), lines, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return DataFolder.path().toAbsolutePath().resolve(FILE);
    }
}
