package huisheng.ballots.cli;

import picocli.CommandLine.Command;

@Command(
        name = "trustee",
        mixinStandardHelpOptions = true,
        description = {
            "What a trustee does, on a machine of its own.",
            "A single trustee: keygen, later decrypt.",
            "A threshold set: each member certify, share, confirm; the organiser combine; later decrypt."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrusteeKeygen.class,
            TrusteeCertify.class,
            TrusteeShare.class,
            TrusteeConfirm.class,
            TrusteeCombine.class,
            TrusteeDecrypt.class,
            TrusteePassphrase.class
        })
final class TrusteeCommand {}
