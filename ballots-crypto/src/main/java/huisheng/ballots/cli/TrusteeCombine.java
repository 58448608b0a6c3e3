package huisheng.ballots.cli;

import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.trustee.ThresholdParameters;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private CeremonyParts parts;

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
        Ceremony ceremony = parts.ceremony();
        List<Contribution> all = parts.of(ceremony);
        List<Confirmation> confirmed = new ArrayList<>();
        for (Json value : CeremonyFiles.all(confirmations)) {
            confirmed.add(Confirmation.decode(value, parts.reading()));
        }
        if (confirmed.size() != ceremony.size()) throw new Unusable("there is not one confirmation a member");
        ThresholdParameters parameters = ceremony.parameters(all, confirmed);
        Trustees set = new Trustees(List.of(new Trustees.Threshold(parameters)));
        Judged.require(set.check(Profile.V1, parts.reading().group()));
        Json pair = set.encode().asArray().get(0);
        Texts.write(out, pair.asArray().get(1));
        spec.commandLine().getOut().println(ceremony.threshold() + " of " + ceremony.size());
        return Main.SOUND;
    }
}
