package huisheng.ballot.box;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of the machine's own programs, with the settings that they bring. It does not run as root and so borrows the user postgres. */
final class APostgresql implements AutoCloseable {
    private final Path programs;
    private final Path folder = Files.createTempDirectory("huisheng-box");
    private final int port = freePort();

    APostgresql(Path programs) throws Exception {
        this.programs = programs;
        if (isRoot())
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        program("initdb", "-D", data(), "-U", "sa", "--auth=trust", "-E", "UTF8");
        start();
    }

    /** Where its programs lie, if it is installed: POSTGRESQL_PROGRAMS, or where Debian puts them. */
    static Optional<Path> programs() throws IOException {
        var set = System.getenv("POSTGRESQL_PROGRAMS");
        if (set != null) return Optional.of(Path.of(set));
        var all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) return Optional.empty();
        try (var versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .min(Comparator.naturalOrder());
        }
    }

    /** Makes an empty database. @return its address */
    String database(String name) throws Exception {
        program("createdb", "-h", folder.toString(), "-p", "" + port, "-U", "sa", name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=sa";
    }

    /** Ends without writing what it holds in memory, as in a power cut, and comes up again from its log. */
    void breakDown() throws Exception {
        program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        start();
    }

    private void start() throws Exception {
        program("pg_ctl", "-D", data(), "-w", "-l", folder + "/log", "-o", "-p " + port + " -k " + folder, "start");
    }

    private String data() {
        return folder + "/data";
    }

    private void program(String name, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("env", "--chdir=/"));
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(words));
        var said = Files.createTempFile("huisheng-box", ".said");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new AssertionError(command + "\n" + Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
