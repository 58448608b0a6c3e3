package huisheng.ballots.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered: exit code and everything it printed, both streams together. */
record Told(int code, String text) {
    static Told by(String... args) {
        StringWriter text = new StringWriter();
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int code = commands.execute(args);
        return new Told(code, text.toString());
    }
}
