package huisheng.ballots.cli;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.record.Checksums;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show what a record is about: questions, who holds the key, fingerprints to compare, result.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record.")
    private Path file;

    @Option(names = "--trackers", description = "Print the tracker of every ballot, in order.")
    private boolean trackers;

    @Option(names = "--checksums", description = "Print only the hashes to compare, as one JSON object.")
    private boolean checksums;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        try (ElectionRecord record = ElectionRecord.open(file)) {
            if (checksums) {
                print.println(Checksums.of(record).text());
                return Main.SOUND;
            }
            election(record.election(), print);
            holders(record.trustees(), print);
            electorate(record.electorate(), print);
            long ballots = record.ballots().size();
            print.println("ballots      " + ballots);
            Optional<SizedTally> tally = record.sizedTally();
            tally.ifPresent(t -> print.println(
                    "tally        " + t.tally().b64() + ", " + t.ballots() + " ballots count, weight " + t.weight()));
            print.println("last event   " + record.last().height() + " "
                    + record.last().type().spelling() + " " + record.last().hash());
            if (trackers) record.ballots().stream().map(Hash::b64).forEach(print::println);
            Optional<Result> result = record.result();
            if (record.last().type() == EventType.RESULT) {
                result.ifPresent(r -> print.println("result       " + r.encode().text()));
            }
        }
        return Main.SOUND;
    }

    private static void election(Election election, PrintWriter print) {
        print.println("election     " + Plain.line(election.name()) + " (" + election.uuid() + ")");
        print.println("about        " + Plain.line(election.description()));
        print.println("group        " + election.group().name());
        print.println("fingerprint  " + election.fingerprint());
        int number = 0;
        for (Question question : election.questions()) {
            print.println("question " + ++number + "   " + Plain.line(question.question()) + " " + kind(question));
        }
    }

    private static String kind(Question question) {
        if (question instanceof Question.Homomorphic h) {
            return "(" + h.min() + " to " + h.max() + " of " + h.answers().size() + (h.blank() ? ", or blank)" : ")");
        }
        if (question instanceof Question.Lists lists)
            return "(" + lists.answers().size() + " lists)";
        return "(a number for each of "
                + ((Question.NonHomomorphic) question).answers().size() + ", mixed)";
    }

    private static void holders(Trustees trustees, PrintWriter print) {
        int owner = 1;
        for (Trustees.Holder holder : trustees.holders()) {
            for (TrusteeKey key : holder.keys()) {
                String name = key.name().map(n -> ", " + Plain.line(n)).orElse("");
                String role = holder instanceof Trustees.Single
                        ? "needed"
                        : holder.needed() + " of " + holder.keys().size() + " needed";
                print.println("trustee " + owner++ + "    " + key.fingerprint().b64() + " (" + role + name + ")");
            }
        }
    }

    private static void electorate(PublicCredentials electorate, PrintWriter print) {
        print.println("credentials  " + electorate.size() + ", fingerprint " + electorate.fingerprint()
                + (electorate.isWeighted() ? ", total weight " + electorate.totalWeight() : ""));
    }
}
