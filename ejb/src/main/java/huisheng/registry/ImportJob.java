package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.spreadsheet.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One list on its way into the register: the file, what is known of it, how far the work has come. */
final class ImportJob {
    final String token;
    final MemberId officer;
    final OrganisationId organisation;
    final Path file;
    final SheetFile sheet;
    final List<List<String>> firstRows;
    final Instant begun;

    private volatile ImportPhase phase = ImportPhase.LOOKED_AT;
    private volatile int done;
    private volatile RollReport report;
    private volatile Refused refused;
    volatile ColumnChoice choice;

    ImportJob(
            String token,
            MemberId officer,
            OrganisationId organisation,
            Path file,
            SheetFile sheet,
            List<List<String>> firstRows,
            Instant begun) {
        this.token = token;
        this.officer = officer;
        this.organisation = organisation;
        this.file = file;
        this.sheet = sheet;
        this.firstRows = firstRows;
        this.begun = begun;
    }

    synchronized void begin(ImportPhase work) {
        if (phase.isAtWork()) throw new Refused(RegistryReason.STILL_AT_WORK);
        if (work == ImportPhase.WRITING && (report == null || !report.isClean()))
            throw new Refused(RegistryReason.NOT_WITHOUT_FAULTS);
        if (phase == ImportPhase.WRITTEN) throw new Refused(RegistryReason.NO_SUCH_IMPORT);
        phase = work;
        done = 0;
        refused = null;
    }

    void progress(int rows) {
        done = rows;
    }

    void checked(RollReport found) {
        report = found;
        phase = ImportPhase.CHECKED;
    }

    void written() {
        phase = ImportPhase.WRITTEN;
        forget();
    }

    void stopped(Refused why) {
        refused = why;
        phase = ImportPhase.STOPPED;
    }

    /** The list holds personal data; it does not stay longer than it is needed. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportView view() {
        return new ImportView(token, organisation, sheet.format(), firstRows, choice, phase, done, report, stop());
    }

    private RollFault stop() {
        return refused == null ? null : new RollFault(0, "", "", refused.reason(), refused.details());
    }

    ImportPhase phase() {
        return phase;
    }
}
