package huisheng.ballot.count;

import huisheng.ballot.box.Box;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.record.ElectionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Adds up the sealed ballots of a closed box without opening one, from the same archive that everybody downloads. */
@ApplicationScoped
class SealedSum {
    /** The objects of the event, in order, and how many ballots they hold. */
    record Objects(List<byte[]> texts, int ballots) {
        Objects {
            texts = List.copyOf(texts);
        }
    }

    @Inject
    private Box box;

    /** Takes as long as there are ballots; to be called outside a transaction. */
    Objects of(String uuid) {
        Path file = null;
        try {
            file = Files.createTempFile("huisheng-count-", ".bel");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                box.export(uuid, out);
            }
            try (var record = ElectionRecord.open(file)) {
                return objects(record.sum());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the box holds an unsound record: " + e.getMessage(), e);
        } finally {
            delete(file);
        }
    }

    private static Objects objects(TallySum sum) {
        var tally = sum.tally();
        var sized = new SizedTally(sum.ballots(), sum.weight(), tally.hash());
        return new Objects(List.of(tally.encode().canonical(), sized.encode().canonical()), sum.ballots());
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
