package huisheng.ballot.record;

import huisheng.ballot.box.Box;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.NotARecord;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.verifier.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Judges the record of a vote as everybody can: it writes the archive, as it is given to everybody, to a file and has the
 * verifier read that. What it holds in memory grows with the number of ballots by some hundred bytes each, never by their size.
 */
@ApplicationScoped
class RecordJudge {
    @Inject
    private Box box;

    /** Empty where the box was never opened. @throws NotARecord if what the box gives is none */
    Optional<Report> judge(String uuid) throws IOException, NotARecord {
        if (!box.isInstalled(uuid)) return Optional.empty();
        var file = Files.createTempFile("huisheng-record-", ".bel");
        try {
            write(uuid, file);
            return Optional.of(new Verifier(Mode.STRICT, Progress.NONE).verify(file));
        } finally {
            Files.delete(file);
        }
    }

    private void write(String uuid, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            box.export(uuid, out);
        }
    }
}
