package huisheng.founding;

import huisheng.kernel.DataFolder;
import huisheng.kernel.OwnersFile;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;

/**
 * Makes a slip of the founding anew when {@code ./run --founding-slip} asks: the file {@code founding-slip/request} in the data
 * folder is the question, a member's number; {@code founding-slip/done}, code and last day, or {@code founding-slip/failed} the
 * answer. Whoever can write there could read the founding code, so this opens no new door.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "ServerKeys"})
@TransactionManagement(TransactionManagementType.BEAN)
public class FoundingSlipDesk {
    private static final System.Logger LOG = System.getLogger(FoundingSlipDesk.class.getName());

    @Inject
    private FirstUnion first;

    private Path folder;

    @PostConstruct
    void open() {
        if (System.getProperty("huisheng.data.dir") == null) return;
        try {
            folder = Files.createDirectories(DataFolder.path().resolve("founding-slip"));
            // An answer that nobody fetched is a code that lies about.
            for (var left : new String[] {"request", "part", "done", "failed"})
                Files.deleteIfExists(folder.resolve(left));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() throws IOException {
        if (folder == null || !Files.exists(folder.resolve("request"))) return;
        var number = Files.readString(folder.resolve("request")).strip();
        Files.delete(folder.resolve("request"));
        try {
            answer(number);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A slip of the founding could not be made", e);
            Files.writeString(folder.resolve("failed"), "the server's log says why");
        }
    }

    private void answer(String number) throws IOException {
        var slip = first.slipAnew(number).orElse(null);
        if (slip == null) {
            Files.writeString(
                    folder.resolve("failed"),
                    "only while no registrar has set a password, and for one of the first two who has not");
            return;
        }
        var part = folder.resolve("part");
        OwnersFile.create(
                part, slip.code() + " " + slip.until().atZone(ZoneOffset.UTC).toLocalDate());
        Files.move(part, folder.resolve("done"), StandardCopyOption.ATOMIC_MOVE);
        LOG.log(System.Logger.Level.INFO, "A slip of the founding was made anew");
    }
}
