package huisheng.kernel;

import java.nio.file.Path;

/** Where the server keeps what does not go into the database: system property or environment, else the server's own. */
public final class DataFolder {
    private DataFolder() {}

    public static Path path() {
        var environment = System.getenv("HUISHENG_DATA_DIR");
        var server = System.getProperty("jboss.server.data.dir", ".");
        return Path.of(System.getProperty("huisheng.data.dir", environment == null ? server : environment));
    }
}
