package huisheng.ballots.cli;

import huisheng.ballots.wire.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reveal",
        mixinStandardHelpOptions = true,
        description = {
            "Print credentials out of the registrar's file, to be handed to their voters and nobody else.",
            "One voter's, or with --all every voter's, one a line: login, tab, credential."
        })
final class RevealCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The registrar's file.")
    private Path file;

    @Option(names = "--login", paramLabel = "LOGIN", description = "Whose credential.")
    private String login;

    @Option(names = "--all", description = "Everybody's.")
    private boolean all;

    @Mixin
    private Passphrase passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (all == (login != null)) throw new Unusable("either --login LOGIN or --all");
        RegistrarFile registrar = RegistrarFile.open(file, passphrase.ask());
        if (all) {
            for (Map.Entry<String, Json> one : registrar.entries()) {
                print(one.getKey() + "\t" + one.getValue().asText());
            }
        } else {
            print(registrar.credentialOf(login).reveal());
        }
        return Main.SOUND;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
