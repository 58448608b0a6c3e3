package huisheng.ballots.cli;

import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.trustee.ThresholdParameters;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "combine",
        mixinStandardHelpOptions = true,
        description = "End of a threshold ceremony: check everything and write the set as `ballots election` takes it.")
final class TrusteeCombine implements Callable<Integer> {
    @Mixin
    private CeremonyFiles files;

    @Option(
            names = "--part",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Parts of all members, in order.")
    private List<Path> parts;

    @Option(
            names = "--confirmation",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Confirmations of all members, in order.")
    private List<Path> confirmations;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the threshold set.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Ceremony ceremony = files.ceremony();
        List<Contribution> all = CeremonyFiles.contributions(parts, files.group());
        List<Confirmation> confirmed = CeremonyFiles.confirmations(confirmations, files.group());
        if (all.size() != ceremony.size() || confirmed.size() != ceremony.size()) {
            throw new Unusable("there is not one part and one confirmation a member");
        }
        ThresholdParameters parameters = ceremony.parameters(all, confirmed);
        Trustees set = new Trustees(List.of(new Trustees.Threshold(parameters)));
        Judged.require(set.check(Profile.V1, files.group()));
        Json pair = set.encode().asArray().get(0);
        Texts.write(out, pair.asArray().get(1));
        spec.commandLine().getOut().println(ceremony.threshold() + " of " + ceremony.size());
        return Main.SOUND;
    }
}
