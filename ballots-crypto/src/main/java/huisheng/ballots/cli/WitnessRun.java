package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.SecretNoteKey;
import huisheng.ballots.log.VerifierKey;
import huisheng.ballots.log.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Answer the logs until stopped: POST /add-checkpoint, and GET /key for the public key.",
            "It speaks plain HTTP; over an open network put a proxy with TLS in front of it."
        })
final class WitnessRun implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key that keygen made.")
    private Path key;

    @Option(names = "--state", required = true, paramLabel = "FILE", description = "What was seen; made by keygen.")
    private Path state;

    @Option(
            names = "--log-key",
            required = true,
            paramLabel = "KEY",
            description = "Public key of a log to watch (NAME+ID+KEY), or a file of it; may be given several times.")
    private List<String> logs;

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1:8101",
            paramLabel = "HOST:PORT",
            description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private String listen;

    @Override
    public Integer call() throws Exception {
        Witness witness = new Witness(logKeys(), ownKey());
        PrintWriter out = spec.commandLine().getOut();
        try (WitnessFile seen = WitnessFile.open(state);
                WitnessDoor door = new WitnessDoor(address(listen), witness, seen, out)) {
            out.println("witness      " + witness.verifier().encode());
            out.println("listening    http://" + door.address() + "/");
            out.flush();
            // The machine is told to stop by a signal; what was cosigned is on the disk by then.
            new CountDownLatch(1).await();
        }
        return Main.SOUND;
    }

    private SecretNoteKey ownKey() throws IOException, MalformedEncoding, Unusable {
        return SecretNoteKey.decode(new String(Texts.object(key), StandardCharsets.UTF_8));
    }

    private List<VerifierKey> logKeys() throws IOException, MalformedEncoding {
        List<VerifierKey> keys = new ArrayList<>();
        for (String log : logs) keys.add(VerifierKey.decode(keyOrFile(log)));
        return keys;
    }

    /** A public key as it was given, or out of the file that was. */
    static String keyOrFile(String given) throws IOException {
        Path file = Path.of(given);
        return Files.isRegularFile(file) ? Files.readString(file).strip() : given;
    }

    static InetSocketAddress address(String listen) throws Unusable {
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new Unusable("where to listen is HOST:PORT");
        }
        String host = listen.substring(0, colon).replaceAll("^\\[|\\]$", "");
        return new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1)));
    }
}
