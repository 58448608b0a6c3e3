package huisheng.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server made of the machine's own packages, the oldest that is installed (on Debian 12 that is 15, the
 * oldest that is supported), with pg_dump and pg_restore. It does not run as root and so borrows the user postgres.
 */
final class PostgresqlCluster implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("huisheng-postgresql");
    private final Path programs = programs();
    private final int port;

    PostgresqlCluster(int port) throws IOException, InterruptedException {
        this.port = port;
        var owner = isRoot() ? "postgres" : System.getProperty("user.name");
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        program(
                "initdb",
                "-D",
                data(),
                "-U",
                "postgres",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "-E",
                "UTF8");
        program("pg_ctl", "-D", data(), "-w", "-l", folder + "/log", "-o", "-p " + port + " -k " + folder, "start");
    }

    /** As an administrator lays it out for the application: database, roles, passwords. */
    void layOut() throws IOException, InterruptedException {
        var roles = Files.copy(Path.of(System.getProperty("it.roles")), folder.resolve("roles.sql"));
        program("psql", connection("-v", "ON_ERROR_STOP=1", "-d", "postgres", "-f", roles.toString()));
        sql("postgres", "alter role huisheng password 'of the union'");
        sql("postgres", "alter role huisheng_box password 'of the box'");
    }

    /** What {@code ./run --postgres} wants to know of it. */
    Map<String, String> environment() {
        return Map.of(
                "HUISHENG_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/huisheng?logServerErrorDetail=false",
                "HUISHENG_DB_USER", "huisheng",
                "HUISHENG_DB_PASSWORD", "of the union",
                "HUISHENG_BOX_USER", "huisheng_box",
                "HUISHENG_BOX_PASSWORD", "of the box");
    }

    /** Runs one of its programs as the administrator and gives what it said. */
    String program(String name, String... words) throws IOException, InterruptedException {
        // From a folder that the borrowed user may enter, or every program complains of the one in which the tests run.
        var command = new ArrayList<>(List.of("env", "--chdir=/"));
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(name).toString());
        command.addAll(Arrays.asList(words));
        var said = Command.finished(command.toArray(String[]::new));
        if (said.exit() != 0) throw new AssertionError(String.join(" ", command) + "\n" + said.text());
        return said.text();
    }

    String sql(String database, String statement) throws IOException, InterruptedException {
        return program(
                "psql",
                "-h",
                folder.toString(),
                "-p",
                "" + port,
                "-U",
                "postgres",
                "-d",
                database,
                "-v",
                "ON_ERROR_STOP=1",
                "-tAc",
                statement);
    }

    /** Where a program finds it without a network: the folder of its socket, and its port. */
    String[] connection(String... more) {
        return Stream.concat(Stream.of("-h", folder.toString(), "-p", "" + port, "-U", "postgres"), Stream.of(more))
                .toArray(String[]::new);
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            program("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private String data() {
        return folder + "/data";
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path programs() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("pg_dump")))
                    .min(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new IllegalStateException("No PostgreSQL here: apt-get install postgresql"));
        }
    }
}
