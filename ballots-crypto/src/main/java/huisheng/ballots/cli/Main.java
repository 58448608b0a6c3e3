package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.verifier.NotARecord;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ballots}: exit code 0 done or sound, 1 not sound or refused, 2 unusable input or wrong use. */
@Command(
        name = "ballots",
        description = "Sealed votes: key ceremony, ballots, count, and the check of everything.",
        mixinStandardHelpOptions = true,
        version = "ballots 0.1.0 (record format version 1)",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; for checks: sound",
            "1:not sound, or refused; the reasons are printed",
            "2:unusable input or wrong use; one line says why"
        },
        subcommands = {
            VerifyCommand.class,
            VerifyDiffCommand.class,
            TrusteeCommand.class,
            CredentialsCommand.class,
            RevealCommand.class,
            ElectionCommand.class,
            BallotCommand.class,
            TallyCommand.class,
            MixCommand.class,
            ResultCommand.class,
            CountCommand.class,
            ReceiptCommand.class,
            WitnessCommand.class,
            ArchiveCommand.class,
            ShowCommand.class,
            ManCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    static final int SOUND = 0;
    static final int NOT_SOUND = 1;
    static final int UNUSABLE = 2;

    Main() {}

    public static void main(String[] args) {
        takeErrorStream();
        System.exit(run(args));
    }

    /**
     * {@code ./ballots} strains what the Java machine itself says on the error stream, because it warns of the module for
     * {@code Lanes}, and names here where messages to people go.
     */
    private static void takeErrorStream() {
        String place = System.getProperty("ballots.errors");
        if (place == null) return;
        try {
            FileOutputStream out = new FileOutputStream(place, true);
            System.setErr(new PrintStream(out, true, Charset.defaultCharset()));
        } catch (FileNotFoundException e) {
            // then they pass through the strainer as well
        }
    }

    /** Runs a command; whatever happens, there is an exit code and no stack trace. */
    static int run(String... args) {
        CommandLine commands = commandLine();
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            commands.getErr()
                    .println("ballots: this input is too large for the memory there is (BALLOTS_JAVA_OPTS=-Xmx…)");
            return UNUSABLE;
        }
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((wrong, args) -> {
            CommandLine at = wrong.getCommandLine();
            at.getErr()
                    .println("ballots: " + Plain.line(wrong.getMessage()) + " (see "
                            + at.getCommandSpec().qualifiedName() + " --help)");
            return UNUSABLE;
        });
        commands.setExecutionExceptionHandler((failure, at, parsed) -> {
            at.getErr().println("ballots: " + Plain.line(reason(failure)));
            return UNUSABLE;
        });
        return commands;
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "no such file: " + message;
        }
        if (failure instanceof FileAlreadyExistsException) return "the file exists already: " + message;
        if (failure instanceof AccessDeniedException) return "no access: " + message;
        if (failure instanceof DirectoryNotEmptyException) return "not a file: " + message;
        boolean expected = failure instanceof Unusable
                || failure instanceof NotARecord
                || failure instanceof MalformedEncoding
                || failure instanceof IOException
                || failure instanceof IllegalArgumentException;
        return expected ? message : "internal error: " + failure.getClass().getSimpleName() + " " + message;
    }
}
