package huisheng.registry;

import huisheng.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Long work on lists, while the officer watches a bar. It stands outside the transaction, so that it tells the truth of it. */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollRun {
    private static final System.Logger LOG = System.getLogger(RollRun.class.getName());

    @Inject
    private RollWork work;

    @Asynchronous
    public void check(ImportJob job) {
        guarded(job, () -> job.checked(work.check(job)));
    }

    @Asynchronous
    public void write(ImportJob job) {
        guarded(job, () -> {
            work.write(job);
            job.written();
        });
    }

    private static void guarded(ImportJob job, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            job.stopped(refused);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A list could not be taken in", e);
            job.stopped(new Refused(RegistryReason.NOT_DONE));
        }
    }
}
