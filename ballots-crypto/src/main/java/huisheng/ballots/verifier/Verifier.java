package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.record.ArchiveFile;
import huisheng.ballots.record.EventOrder;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.RecordFault;
import huisheng.ballots.record.RecordScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a whole election record by itself, with nothing but the file (docs/protocol/10-verifier.md). It finds every
 * problem it can and stops early only where something missing leaves nothing to check.
 */
public final class Verifier {
    private static final Map<RecordFault, Check> FORM = Map.of(
            RecordFault.CONTAINER, Check.V01_CONTAINER,
            RecordFault.CONTENT, Check.V02_CONTENT,
            RecordFault.CHAIN, Check.V03_CHAIN,
            RecordFault.PLACEMENT, Check.V04_PLACEMENT);

    private final Mode mode;
    private final Progress progress;

    public Verifier(Mode mode, Progress progress) {
        this.mode = mode;
        this.progress = progress;
    }

    /**
     * Judges the record in a file.
     *
     * @throws NotARecord if the file is no archive of a known version
     * @throws IOException if the file cannot be read
     */
    public Report verify(Path file) throws IOException, NotARecord {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            Ledger ledger = new Ledger(mode);
            return judge(archive, scan(archive, ledger), ledger);
        }
    }

    /**
     * Judges a record, and that it is a continuation of an earlier copy: nothing that stood there was removed, changed
     * or moved (PROTOCOL 13.2).
     */
    public Report verifyContinuation(Path earlier, Path file) throws IOException, NotARecord {
        try (ArchiveFile old = ArchiveFile.open(earlier);
                ArchiveFile archive = ArchiveFile.open(file)) {
            Ledger form = new Ledger(mode);
            RecordScan before = scan(old, form);
            Ledger ledger = new Ledger(mode);
            RecordScan now = scan(archive, ledger);
            for (Check check : FORM.values()) {
                if (!form.clean(check)) ledger.fail(Check.V23_CONTINUITY, "earlier copy", check.title() + " is wrong");
            }
            Continuity.check(before, now, ledger);
            return judge(archive, now, ledger);
        }
    }

    private RecordScan scan(ArchiveFile archive, Ledger ledger) throws IOException, NotARecord {
        String[] firstFault = {"the file is empty"};
        RecordScan scan = RecordScan.of(archive, (fault, place, reason) -> {
            if (firstFault[0].equals("the file is empty")) firstFault[0] = reason;
            ledger.fail(FORM.get(fault), place, reason);
        });
        if (scan.header().isEmpty()) throw new NotARecord(firstFault[0]);
        for (Check check : FORM.values()) {
            boolean ofEvents = check == Check.V03_CHAIN || check == Check.V04_PLACEMENT;
            if (ledger.clean(check)) {
                ledger.passed(check, ofEvents ? scan.links().size() : scan.entries());
            }
        }
        return scan;
    }

    private Report judge(ArchiveFile archive, RecordScan scan, Ledger ledger) throws IOException {
        Objects objects = new Objects(archive, scan, ledger);
        Setup setup = Setup.check(objects, ledger);
        Optional<Box> box = Optional.empty();
        if (setup.election().isPresent()) {
            Election election = setup.election().get();
            order(scan, election, ledger);
            if (setup.electorate().isPresent()) {
                PublicCredentials electorate = setup.electorate().get();
                box = Optional.of(Box.check(objects, ledger, progress, election, electorate));
            }
            count(objects, setup, election, box, ledger);
        }
        return ledger.report(summary(scan, setup, box));
    }

    private static void order(RecordScan scan, Election election, Ledger ledger) {
        EventOrder order = new EventOrder(election.needsMixing());
        for (Link link : scan.links()) {
            Optional<String> wrong = order.happen(link.type());
            if (wrong.isEmpty()) ledger.passed(Check.V05_ORDER, 1);
            else ledger.fail(Check.V05_ORDER, "event " + link.event().height(), wrong.get());
        }
    }

    private static void count(Objects objects, Setup setup, Election election, Optional<Box> box, Ledger ledger)
            throws IOException {
        Optional<EncryptedTally> tally =
                Counting.check(objects, ledger, election, box).tally();
        if (tally.isEmpty()) return;
        EncryptedTally mixed = MixCheck.check(objects, ledger, election, setup.trustees(), tally.get());
        if (setup.trustees().isEmpty()) return;
        Ending.check(objects, ledger, election, setup.trustees().get(), mixed);
    }

    private static Report.Summary summary(RecordScan scan, Setup setup, Optional<Box> box) {
        return new Report.Summary(
                setup.election().map(Election::name).orElse(""),
                setup.election().map(Election::uuid).orElse(""),
                setup.election().map(Election::fingerprint).orElse(""),
                scan.last().map(l -> l.type().spelling()).orElse(""),
                scan.last().map(l -> l.hash().hex()).orElse(""),
                scan.links().size(),
                setup.electorate().map(PublicCredentials::size).orElse(0),
                box.map(Box::size).orElse(0),
                box.map(Box::counted).orElse(0));
    }
}
