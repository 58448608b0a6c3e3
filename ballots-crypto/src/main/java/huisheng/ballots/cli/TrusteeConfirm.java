package huisheng.ballots.cli;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.CeremonyFault;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.wire.Hash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = "Step 3 of a threshold ceremony: check all parts and compute this member's share of the key.")
final class TrusteeConfirm implements Callable<Integer> {
    @Mixin
    private Keys keys;

    @Mixin
    private CeremonyParts parts;

    @Option(
            names = "--commitment",
            arity = "1..*",
            paramLabel = "TEXT",
            description = "The commitments the members told beforehand, in order; each part must fit.")
    private List<String> commitments;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file: the confirmation.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Ceremony ceremony = parts.ceremony();
        List<Contribution> all = parts.of(ceremony);
        compare(all);
        TrusteeSeed seed = Keys.seed(keys.open());
        int index = ceremony.placeOf(seed).orElseThrow(() -> new Unusable("this key has no certificate here"));
        try {
            Confirmation made = ceremony.confirm(seed, ceremony.inputFor(index, all), Randomness.system());
            Texts.write(out, made.encode());
            spec.commandLine()
                    .getOut()
                    .println("key fingerprint " + made.publicKey().fingerprint().b64());
            return Main.SOUND;
        } catch (CeremonyFault fault) {
            spec.commandLine().getOut().println(Plain.line(fault.getMessage()));
            return Main.NOT_SOUND;
        }
    }

    private void compare(List<Contribution> all) throws Unusable {
        if (commitments == null) return;
        if (commitments.size() != all.size()) throw new Unusable("there is not one commitment a member");
        for (int i = 0; i < all.size(); i++) {
            String shown = Hash.of(all.get(i).coefficients().message()).b64();
            if (!shown.equals(commitments.get(i))) {
                throw new Unusable("member " + (i + 1) + " handed over another part than it committed to");
            }
        }
    }
}
