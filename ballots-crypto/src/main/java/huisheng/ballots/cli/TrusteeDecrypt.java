package huisheng.ballots.cli;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.ThresholdParameters;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.verifier.Check;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.verifier.Verifier;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decrypt",
        mixinStandardHelpOptions = true,
        description = {
            "Open this trustee's part of the tally, after checking the whole record.",
            "Refuses a record that is not sound, a count of too few ballots, and a second, different count with the",
            "same key; the key file remembers what it opened."
        })
final class TrusteeDecrypt implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record, closed and tallied.")
    private Path file;

    @Mixin
    private Keys keys;

    @Option(
            names = "--confirmation",
            paramLabel = "FILE",
            description = "A threshold member's own confirmation, which holds its sealed share.")
    private Path confirmation;

    @Option(
            names = "--min-ballots",
            paramLabel = "N",
            defaultValue = "10",
            description = "Refuse to open fewer ballots (default 10): a count of few tells how each voted.")
    private int minimum;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the partial decryption.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Which trustee this key file makes its holder, and with what key; a class, since a record would print it. */
    private static final class Own {
        private final int owner;
        private final SecretScalar key;

        Own(int owner, SecretScalar key) {
            this.owner = owner;
            this.key = key;
        }
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        Report report = new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        if (!report.isSound()) {
            ReportText.print(report, true, print);
            if (blocks(report)) return refuse("the record is not sound", print);
        }
        try (ElectionRecord record = ElectionRecord.open(file)) {
            if (!closed(record))
                return refuse("the record has not come to " + last(record).spelling(), print);
            KeyFile keyFile = keys.open();
            Own own = own(record, keyFile);
            EncryptedTally tally = record.toOpen();
            String refusal = refusal(record, keyFile, tally);
            if (!refusal.isEmpty()) return refuse(refusal, print);
            remember(record, keyFile, tally);
            PartialDecryption part = PartialDecryption.open(record.election(), tally, own.key, Randomness.system());
            Texts.write(out, part.encode());
            print.println("trustee " + own.owner + " opened its part of "
                    + record.sum().ballots() + " ballots");
            return Main.SOUND;
        }
    }

    /** Whatever is wrong before the opening; a share that another trustee gave badly must not stop the others (attack P13). */
    private static boolean blocks(Report report) {
        return report.checks().stream()
                .anyMatch(c -> c.state() == CheckReport.State.FAILED && c.check() != Check.V20_OPENING);
    }

    private static int refuse(String reason, PrintWriter print) {
        print.println("refused: " + reason);
        return Main.NOT_SOUND;
    }

    /** What must have happened before anything is opened (attack T1). */
    private static EventType last(ElectionRecord record) {
        return record.election().needsMixing() ? EventType.END_SHUFFLES : EventType.ENCRYPTED_TALLY;
    }

    private static boolean closed(ElectionRecord record) {
        return record.links().stream().anyMatch(link -> link.type() == last(record));
    }

    /** Why this key must not open this tally (attacks T2 to T4); empty if it may. */
    private String refusal(ElectionRecord record, KeyFile keyFile, EncryptedTally tally)
            throws IOException, MalformedEncoding {
        Election election = record.election();
        int ballots = record.sum().ballots();
        if (ballots < minimum) return ballots + " ballots count, fewer than " + minimum;
        for (Json one : Keys.opened(keyFile)) {
            Members before = Members.of(one);
            String fingerprint = before.take("election").asText();
            Hash opened = Hash.decode(before.take("tally"));
            if (!fingerprint.equals(election.fingerprint())) return "this key has opened another election";
            if (!opened.equals(tally.hash())) return "this key has opened another count of this election";
        }
        return "";
    }

    private void remember(ElectionRecord record, KeyFile keyFile, EncryptedTally tally)
            throws IOException, MalformedEncoding {
        Json now = Json.object()
                .put("election", record.election().fingerprint())
                .put("tally", tally.hash().encode())
                .build();
        List<Json> opened = new ArrayList<>(Keys.opened(keyFile));
        if (opened.contains(now)) return;
        opened.add(now);
        Members members = Members.of(keyFile.secret());
        var next = Json.object().put("group", members.take("group"));
        for (String name : List.of("secret", "seed")) next.putIf(name, members.takeIf(name));
        keyFile.replace(next.put("opened", Json.array(opened)).build());
    }

    private Own own(ElectionRecord record, KeyFile keyFile) throws Exception {
        Election election = record.election();
        SecretScalar key = keyFile.kind() == KeyFile.Kind.SINGLE
                ? Keys.single(keyFile, election.group())
                : share(record, Keys.seed(keyFile));
        Element publicKey = election.group().generatorPowers().pow(key);
        List<TrusteeKey> owners = record.trustees().owners();
        for (int i = 0; i < owners.size(); i++) {
            if (owners.get(i).key().equals(publicKey)) return new Own(i + 1, key);
        }
        throw new Unusable("this key belongs to no trustee of this election");
    }

    private SecretScalar share(ElectionRecord record, TrusteeSeed seed) throws Exception {
        if (confirmation == null) throw new Unusable("a member of a threshold set needs --confirmation");
        Election election = record.election();
        Confirmation own = Confirmation.decode(Texts.json(confirmation), Reading.strict(election.group()));
        for (Trustees.Holder holder : record.trustees().holders()) {
            if (!(holder instanceof Trustees.Threshold threshold)) continue;
            ThresholdParameters set = threshold.parameters();
            Ceremony ceremony = Ceremony.of(election.profile(), election.group(), set.threshold(), set.certificates());
            if (ceremony.placeOf(seed).isPresent()) return ceremony.openShare(seed, own.privateKey());
        }
        throw new Unusable("this key belongs to no trustee of this election");
    }
}
