package huisheng.ballots.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

@Command(name = "man", mixinStandardHelpOptions = true, description = "Print the manual page: ballots man | man -l -")
final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        PrintWriter out = spec.commandLine().getOut();
        out.println(".TH BALLOTS 1 \"\" \"" + root.version()[0] + "\" \"Huisheng\"");
        out.println(".SH NAME");
        out.println("ballots \\- " + escape(text(root)));
        out.println(".SH SYNOPSIS");
        out.println(".B ballots");
        out.println("COMMAND [OPTIONS]");
        out.println(".SH COMMANDS");
        commands(root.commandLine(), out);
        out.println(".SH EXIT STATUS");
        root.usageMessage().exitCodeList().forEach((code, meaning) -> {
            out.println(".TP");
            out.println(".B " + code);
            out.println(escape(meaning));
        });
        out.println(".SH SEE ALSO");
        out.println("docs/protocol/10\\-verifier.md for the numbered checks.");
        out.flush();
        return Main.SOUND;
    }

    private static void commands(CommandLine parent, PrintWriter out) {
        for (CommandLine command : parent.getSubcommands().values()) {
            CommandSpec described = command.getCommandSpec();
            if (described.name().equals("help")) continue;
            out.println(".SS " + escape(described.qualifiedName()));
            out.println(escape(text(described)));
            for (PositionalParamSpec parameter : described.positionalParameters()) {
                entry(parameter.paramLabel(), parameter.description(), out);
            }
            for (OptionSpec option : described.options()) {
                if (option.usageHelp() || option.versionHelp()) continue;
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                entry(String.join(", ", option.names()) + value, option.description(), out);
            }
            commands(command, out);
        }
    }

    private static void entry(String head, String[] description, PrintWriter out) {
        out.println(".TP");
        out.println(".B " + escape(head));
        out.println(escape(String.join(" ", description)));
    }

    private static String text(CommandSpec described) {
        return String.join(" ", described.usageMessage().description());
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
