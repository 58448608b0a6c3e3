package huisheng.witness;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Stops the start if what is set about witnesses cannot be meant. */
@Singleton
@Startup
@DependsOn("LogKeyWatch")
public class WitnessWatch {
    @Inject
    private OwnWitness own;

    @PostConstruct
    void open() {
        own.open();
    }
}
