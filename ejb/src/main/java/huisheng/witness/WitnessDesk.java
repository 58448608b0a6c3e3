package huisheng.witness;

import huisheng.auditlog.AuditLog;
import huisheng.ballots.log.WitnessAnswer;
import huisheng.kernel.Clock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** This server as a witness of other logs (C2SP tlog-witness). Where no logs to watch are set, every log is unknown. */
@Stateless
@PermitAll
public class WitnessDesk {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Inject
    private OwnWitness own;

    @Inject
    private WitnessSettings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The public key of what this server cosigns (C2SP signed-note). */
    public String key() {
        return own.witness().verifier().encode();
    }

    /**
     * Answers a log. What was seen is kept in this transaction; the answer leaves after its end.
     *
     * @param body of the request, as it came
     */
    public WitnessAnswer answer(byte[] body) {
        try (var connection = union.getConnection()) {
            var memory = new DatabaseMemory(new WitnessRows(connection), clock.now(), this::record);
            return own.witness().answer(body, memory, clock.now().getEpochSecond());
        } catch (SQLException e) {
            throw new IllegalStateException("The witness cannot remember", e);
        }
    }

    private void record(String origin, long entries) {
        settings.logs().stream()
                .filter(log -> log.name().equals(origin))
                .findFirst()
                .ifPresent(log -> audit.append(new ForkSeen(Peer.id(log), entries)));
    }
}
