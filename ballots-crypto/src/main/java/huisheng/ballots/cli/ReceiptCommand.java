package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.Checkpoint;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.LogPolicy;
import huisheng.ballots.log.LogPolicyReader;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.Octets;
import huisheng.ballots.log.ReceiptCheck;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventType;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Check that a ballot, or any entry, stands in the log, without asking anyone.",
        synopsisSubcommandLabel = "COMMAND")
final class ReceiptCommand implements Runnable {
    /** The kind of fact by which a union's log notes a ballot in the box. */
    private static final String BALLOT_FACT = "BallotAccepted";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Check a receipt (C2SP tlog-proof) against the keys you trust (C2SP tlog-policy).",
                "Take the policy or the log's key from the union's notice or from paper, never from where the receipt came",
                "from. Without --ballot or --tracker it is only shown what the receipt is for."
            })
    int check(
            @Parameters(paramLabel = "FILE", description = "The receipt.") Path file,
            @ArgGroup(multiplicity = "1") Trusted trusted,
            @Option(
                            names = "--entry",
                            paramLabel = "FILE",
                            description = "The entry, if the receipt does not carry it.")
                    Path entryFile,
            @Option(
                            names = "--ballot",
                            paramLabel = "FILE",
                            description = "Your ballot; its tracker must be in the entry.")
                    Path ballot,
            @Option(names = "--tracker", paramLabel = "TEXT", description = "Your tracker, as you noted it.")
                    String tracker)
            throws Exception {
        LogPolicy policy = trusted.policy();
        LogProof receipt = LogProof.decode(Texts.bytes(file));
        Optional<LeafOpening> opening = opening(receipt, entryFile);
        byte[] entry = opening.isPresent() ? opening.get().leaf().encode() : entry(receipt, entryFile);
        ReceiptCheck check = ReceiptCheck.check(receipt, entry, policy);
        PrintWriter print = spec.commandLine().getOut();
        check.checkpoint().ifPresent(checkpoint -> show(checkpoint, receipt, check, print));
        opening.ifPresent(opened -> show(opened, print));
        Optional<String> entered = opening.isPresent() ? tracker(opening.get()) : tracker(entry);
        entered.ifPresent(t -> print.println("tracker      " + t));
        Verdict own = Verdict.SOUND;
        if (ballot != null)
            own = own.and(same(entered, Hash.of(Texts.object(ballot)).b64()));
        if (tracker != null) own = own.and(same(entered, tracker));
        return Judged.print(check.verdict().and(own), print);
    }

    /** Whom the reader trusts: a whole policy, or one log and the witnesses that must all have seen the same. */
    static final class Trusted {
        @Option(
                names = "--policy",
                paramLabel = "FILE",
                description = "Keys of logs and witnesses, and how many are enough.")
        private Path policyFile;

        @ArgGroup(exclusive = false)
        private Keys keys;

        LogPolicy policy() throws Exception {
            return LogPolicyReader.read(policyFile != null ? Texts.bytes(policyFile) : keys.policy());
        }
    }

    static final class Keys {
        @Option(
                names = "--log-key",
                required = true,
                paramLabel = "KEY",
                description = "The log's public key (NAME+ID+KEY), or a file of it.")
        private String logKey;

        @Option(
                names = "--witness-key",
                paramLabel = "KEY",
                description = "The public key of a witness, or a file of it; each one given must have cosigned.")
        private List<String> witnessKeys = List.of();

        private byte[] policy() throws IOException {
            StringBuilder policy = new StringBuilder("log " + WitnessRun.keyOrFile(logKey) + "\n");
            StringBuilder all = new StringBuilder("group +all all");
            for (String witness : witnessKeys) {
                String key = WitnessRun.keyOrFile(witness);
                String name = key.split("\\+", 2)[0];
                policy.append("witness ").append(name).append(' ').append(key).append('\n');
                all.append(' ').append(name);
            }
            if (witnessKeys.isEmpty()) policy.append("quorum none\n");
            else policy.append(all).append("\nquorum +all\n");
            return policy.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A union's receipt carries what opens the entry rather than the entry itself. */
    private static Optional<LeafOpening> opening(LogProof receipt, Path entryFile) throws MalformedEncoding {
        boolean carried = entryFile == null
                && receipt.extra().isPresent()
                && LeafOpening.isOpening(receipt.extra().get().bytes());
        return carried ? Optional.of(LeafOpening.decode(receipt.extra().get().bytes())) : Optional.empty();
    }

    private static void show(LeafOpening opening, PrintWriter print) {
        print.println("fact         " + opening.kind() + " at " + opening.at());
        print.println("content      " + Plain.line(new String(opening.content().bytes(), StandardCharsets.UTF_8)));
    }

    private static byte[] entry(LogProof receipt, Path file) throws IOException, Unusable {
        Optional<Octets> carried = receipt.extra();
        if (file == null) {
            return carried.orElseThrow(() -> new Unusable("the receipt carries no entry; give it with --entry"))
                    .bytes();
        }
        byte[] given = Texts.object(file);
        boolean differs = carried.isPresent() && !Arrays.equals(carried.get().bytes(), given);
        if (differs) throw new Unusable("the receipt carries another entry than --entry");
        return given;
    }

    private static void show(Checkpoint checkpoint, LogProof receipt, ReceiptCheck check, PrintWriter print) {
        print.println("log          " + Plain.line(checkpoint.origin()) + ", " + checkpoint.size() + " entries");
        print.println("entry        " + receipt.index() + " (from 0)");
        check.cosigned()
                .forEach((witness, seconds) ->
                        print.println("seen by      " + Plain.line(witness) + " at " + Instant.ofEpochSecond(seconds)));
    }

    /** The tracker of the ballot which the entry puts in the box, if it is such an event. */
    private static Optional<String> tracker(byte[] entry) {
        try {
            Event event = Event.decode(entry);
            return event.type() == EventType.BALLOT ? event.payload().map(Hash::b64) : Optional.empty();
        } catch (MalformedEncoding e) {
            return Optional.empty();
        }
    }

    /** The same for a union's log, whose fact names the tracker. */
    private static Optional<String> tracker(LeafOpening opening) {
        if (!opening.kind().equals(BALLOT_FACT)) return Optional.empty();
        try {
            return Optional.of(Members.of(Json.parse(opening.content().bytes()))
                    .take("tracker")
                    .asText());
        } catch (MalformedEncoding e) {
            return Optional.empty();
        }
    }

    private static Verdict same(Optional<String> entered, String own) {
        return Verdict.of(entered.equals(Optional.of(own)), "R5", "the entry is not that of the ballot " + own);
    }
}
