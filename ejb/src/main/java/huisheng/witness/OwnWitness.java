package huisheng.witness;

import huisheng.auditlog.Checkpoints;
import huisheng.ballots.log.Witness;
import huisheng.kernel.Clock;
import huisheng.kernel.DataFolder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The witness that this server is; it holds the key. Where no logs to watch are set it knows none and signs nothing. */
@ApplicationScoped
class OwnWitness {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private WitnessSettings settings;

    @Inject
    private Checkpoints checkpoints;

    @Inject
    private Clock clock;

    private volatile Witness witness;

    /** Once, at the start: settings and key are read, and each witness and each witnessed log gets its row. */
    void open() {
        settings.read();
        try (var connection = union.getConnection()) {
            var rows = new WitnessRows(connection);
            for (var peer : settings.witnesses()) rows.begin(peer.key().encode(), clock.now());
            for (var key : settings.logs()) rows.watch(key.name());
            var serverKey = System.getProperty("huisheng.server.key", System.getenv("HUISHENG_SERVER_KEY"));
            var name = checkpoints.key().name() + "/witness";
            witness = new Witness(settings.logs(), WitnessKey.open(DataFolder.path(), name, serverKey));
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of witnesses cannot be read", e);
        }
    }

    Witness witness() {
        return witness;
    }
}
