package huisheng.ballots.cli;

import picocli.CommandLine.Command;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Watch logs of other unions and cosign what continues all that was seen of them (C2SP tlog-witness).",
            "Once keygen, then run for as long as the logs are to be watched."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WitnessKeygen.class, WitnessRun.class})
final class WitnessCommand {}
