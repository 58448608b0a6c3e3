package huisheng.auditlog;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Stops the start if the log cannot be signed with its key: a log that goes on under another one would be another log. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class LogKeyWatch {
    @Inject
    private LogKeys keys;

    @PostConstruct
    void open() {
        keys.open();
    }
}
