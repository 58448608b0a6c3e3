package huisheng.registry;

import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.organisation.OrganisationId;
import huisheng.spreadsheet.SheetFault;
import huisheng.spreadsheet.SheetFile;
import huisheng.spreadsheet.SheetReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The registrar's counter for lists of members: bring a file, say which column tells what, see every fault with its row,
 * and have all of it written or nothing.
 */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RollImportDesk {
    private static final int SAMPLE = 6;

    @Inject
    private Registries registries;

    @Inject
    private ChosenHeadings headings;

    @Inject
    private ImportJobs jobs;

    @Inject
    private RollRun run;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Takes the file in and looks at its first rows.
     *
     * @throws Refused with a SheetReason if it is no table, ONLY_A_HEADING
     */
    public ImportView bring(OrganisationId organisation, InputStream bytes) {
        registries.require(caller.id(), organisation);
        var file = keep(bytes);
        try {
            var sheet = SheetFile.open(file);
            var rows = firstRows(sheet);
            var job = new ImportJob(
                    UUID.randomUUID().toString(), caller.id(), organisation, file, sheet, rows, clock.now());
            job.choice = ColumnChoice.guess(rows.get(0), headings.of(organisation));
            jobs.add(job);
            return job.view();
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    public ImportView see(String token) {
        return mine(token).view();
    }

    /** Begins to check; {@link #see} tells how far it has come. */
    public void check(String token, ColumnChoice choice) {
        var job = mine(token);
        choice.requireComplete();
        job.begin(ImportPhase.CHECKING);
        job.choice = choice;
        run.check(job);
    }

    /** Begins to write a list that was found to be without faults. */
    public void write(String token) {
        var job = mine(token);
        job.begin(ImportPhase.WRITING);
        run.write(job);
    }

    public void drop(String token) {
        jobs.drop(mine(token));
    }

    private ImportJob mine(String token) {
        var job = jobs.get(token, caller.id());
        registries.require(caller.id(), job.organisation);
        return job;
    }

    private static List<List<String>> firstRows(SheetFile sheet) {
        var rows = new ArrayList<List<String>>();
        sheet.read(new SheetReader() {
            @Override
            public boolean row(int number, List<String> cells) {
                rows.add(List.copyOf(cells));
                return rows.size() < SAMPLE;
            }

            @Override
            public void fault(SheetFault fault) {
                // The check tells of it.
            }
        });
        if (rows.size() < 2) throw new Refused(RegistryReason.ONLY_A_HEADING);
        return List.copyOf(rows);
    }

    private static Path keep(InputStream bytes) {
        try {
            // Readable by this server's user alone, and gone when the list is written, dropped or too old.
            var file = Files.createTempFile("huisheng-list-", ".tmp");
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
