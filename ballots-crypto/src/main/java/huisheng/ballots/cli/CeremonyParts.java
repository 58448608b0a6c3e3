package huisheng.ballots.cli;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the later steps of a threshold ceremony read: all certificates, and one part a member. */
final class CeremonyParts {
    @Mixin
    private CeremonyFiles files;

    @Option(
            names = "--part",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Parts of all members, in order.")
    private List<Path> parts;

    Ceremony ceremony() throws IOException, Unusable, MalformedEncoding {
        return files.ceremony();
    }

    Reading reading() throws IOException, Unusable, MalformedEncoding {
        return Reading.strict(files.group());
    }

    List<Contribution> of(Ceremony ceremony) throws IOException, Unusable, MalformedEncoding {
        List<Contribution> all = new ArrayList<>();
        for (Json value : CeremonyFiles.all(parts)) all.add(Contribution.decode(value, reading()));
        if (all.size() != ceremony.size()) throw new Unusable("there is not one part a member");
        return all;
    }
}
