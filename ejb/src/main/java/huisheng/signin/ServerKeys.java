package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.DataFolder;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Holds the server's key from the start on, and stops the start if the database was used with another one: then no
 * second factor could be opened, and nobody would know why.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ServerKeys {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    private ServerKey key;

    @PostConstruct
    void open() {
        // Of two servers that start at once on an empty database the second finds the mark of the first.
        audit.hold();
        var file = new ServerKeyFile(DataFolder.path().resolve("server.key"));
        var known = entities.find(ServerKeyCheck.class, ServerKeyCheck.ONLY);
        key = file.read(System.getProperty("huisheng.server.key", System.getenv("HUISHENG_SERVER_KEY")))
                .orElse(null);
        if (key == null && known != null) throw new IllegalStateException(file.missing());
        if (key == null) key = file.create();
        var fingerprint = key.fingerprint(ServerKey.Use.KEY_CHECK, "huisheng");
        if (known == null) entities.persist(new ServerKeyCheck(fingerprint));
        else if (!known.fits(fingerprint)) throw new IllegalStateException(file.another());
    }

    public ServerKey key() {
        return key;
    }
}
