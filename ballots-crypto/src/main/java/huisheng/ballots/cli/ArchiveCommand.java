package huisheng.ballots.cli;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.Owned;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Add to a record what was checked before, or look into it.",
        synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "add-ballot",
            mixinStandardHelpOptions = true,
            description = "Check a ballot and put it in the box.")
    int addBallot(
            @Parameters(index = "0", paramLabel = "FILE.bel", description = "The record.") Path file,
            @Parameters(index = "1", paramLabel = "BALLOT", description = "The ballot.") Path ballot)
            throws Exception {
        byte[] bytes = Texts.object(ballot);
        Verdict verdict;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            verdict = BallotCheck.of(record.election(), record.electorate()).check(bytes);
            boolean fresh = !record.holds(Hash.of(bytes));
            verdict = verdict.and(Verdict.of(fresh, "", "this very ballot is in the box already"));
        }
        return append(file, verdict, EventType.BALLOT, List.of(bytes));
    }

    @Command(name = "add-shuffle", mixinStandardHelpOptions = true, description = "Check a shuffle and add it.")
    int addShuffle(
            @Parameters(index = "0", paramLabel = "FILE.bel", description = "The record.") Path file,
            @Parameters(index = "1", paramLabel = "SHUFFLE", description = "The shuffle.") Path shuffle,
            @Option(names = "--owner", required = true, paramLabel = "I", description = "Which trustee mixed, from 1.")
                    int owner)
            throws Exception {
        byte[] bytes = Texts.object(shuffle);
        Verdict verdict;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            Election election = record.election();
            Mixing mixing = new Mixing(election.key(), election.profile(), election.fingerprint());
            Shuffle read = Shuffle.decode(canonical(bytes), Reading.strict(election.group()));
            verdict = read.check(mixing, record.mixInput())
                    .and(owner(record, owner))
                    .and(Verdict.of(!record.mixers().contains(owner), "", "this trustee has mixed already"));
        }
        return append(file, verdict, EventType.SHUFFLE, List.of(bytes, owned(owner, bytes)));
    }

    @Command(name = "end-shuffles", mixinStandardHelpOptions = true, description = "No further shuffle will come.")
    int endShuffles(@Parameters(paramLabel = "FILE.bel", description = "The record.") Path file) throws Exception {
        return append(file, Verdict.SOUND, EventType.END_SHUFFLES, List.of());
    }

    @Command(
            name = "add-decryption",
            mixinStandardHelpOptions = true,
            description = "Check a trustee's partial decryption and add it.")
    int addDecryption(
            @Parameters(index = "0", paramLabel = "FILE.bel", description = "The record.") Path file,
            @Parameters(index = "1", paramLabel = "DECRYPTION", description = "The partial decryption.") Path part,
            @Option(names = "--owner", required = true, paramLabel = "I", description = "Whose it is, from 1.")
                    int owner)
            throws Exception {
        byte[] bytes = Texts.object(part);
        Verdict verdict;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            verdict = owner(record, owner);
            if (verdict.isSound()) {
                PartialDecryption read = PartialDecryption.decode(canonical(bytes), record.election(), true);
                verdict = read.check(
                                record.election(),
                                record.toOpen(),
                                record.trustees().owners().get(owner - 1).key())
                        .and(Verdict.of(
                                !record.partialDecryptions().containsKey(owner),
                                "",
                                "this trustee's is there already"));
            }
        }
        return append(file, verdict, EventType.PARTIAL_DECRYPTION, List.of(bytes, owned(owner, bytes)));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List events and the objects before them.")
    int list(@Parameters(paramLabel = "FILE.bel", description = "The record.") Path file) throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        try (ElectionRecord record = ElectionRecord.open(file)) {
            for (Link link : record.links()) {
                for (Entry entry : link.objects()) print.println("  " + entry.hash() + " " + entry.size());
                print.println(link.hash() + " " + link.event().height() + " "
                        + link.type().spelling());
            }
        }
        return Main.SOUND;
    }

    @Command(
            name = "extract",
            mixinStandardHelpOptions = true,
            description = "Print an object of the record, byte for byte.")
    int extract(
            @Parameters(index = "0", paramLabel = "FILE.bel", description = "The record.") Path file,
            @Parameters(index = "1", paramLabel = "HASH", description = "Its hash.") String hash)
            throws Exception {
        try (ElectionRecord record = ElectionRecord.open(file)) {
            byte[] bytes = record.object(Hash.decode(hash)).orElseThrow(() -> new Unusable("no such object"));
            System.out.write(bytes);
            System.out.flush();
        }
        return Main.SOUND;
    }

    private int append(Path file, Verdict verdict, EventType type, List<byte[]> objects) throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        if (!verdict.isSound()) return Judged.print(verdict, print);
        Event event = RecordFile.append(file, type, objects);
        print.println("event " + event.height() + " " + type.spelling() + " " + event.hash());
        return Main.SOUND;
    }

    private static Verdict owner(ElectionRecord record, int owner) {
        boolean known = owner >= 1 && owner <= record.trustees().owners().size();
        return Verdict.of(known, "", "there is no trustee " + owner);
    }

    private static Json canonical(byte[] bytes) throws MalformedEncoding {
        Json json = Json.parse(bytes);
        if (!Arrays.equals(json.canonical(), bytes)) throw new MalformedEncoding("not in canonical form");
        return json;
    }

    private static byte[] owned(int owner, byte[] object) {
        return new Owned(owner, Hash.of(object)).encode().canonical();
    }
}
