package huisheng.ballots.cli;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.mixnet.Mixer;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.wire.Hash;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        description = "Shuffle and re-encrypt the ballots that are opened one by one, and prove it.")
final class MixCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record, tallied; earlier shuffles are built upon.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the shuffle.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (ElectionRecord record = ElectionRecord.open(file)) {
            Election election = record.election();
            if (!election.needsMixing()) throw new Unusable("nothing in this election is mixed");
            Mixing mixing = new Mixing(election.key(), election.profile(), election.fingerprint());
            Shuffle shuffle = new Mixer(mixing, Randomness.system()).shuffle(record.mixInput());
            byte[] bytes = shuffle.encode().canonical();
            Texts.write(out, bytes);
            spec.commandLine()
                    .getOut()
                    .println("fingerprint of the shuffle " + Hash.of(bytes).b64());
            return Main.SOUND;
        }
    }
}
