package huisheng.ballots.cli;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import picocli.CommandLine.Option;

/** In which group an election is held. */
final class GroupOption {
    @Option(
            names = "--group",
            paramLabel = "NAME",
            defaultValue = "Ed25519",
            description = "Ed25519 (default), BELENIOS-2048 or RFC-3526-2048.")
    private String name;

    Group group() throws Unusable {
        try {
            return Group.byName(name);
        } catch (MalformedEncoding e) {
            throw new Unusable("unknown group " + name);
        }
    }
}
