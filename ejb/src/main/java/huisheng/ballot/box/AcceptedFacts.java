package huisheng.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.transaction.Transactional;

/**
 * Brings into the audit log what lies in the box: a fact for each ballot, in the order of the chain, once. The box is
 * first, so a server that dies between the two owes nothing: the next cast or the next start tells it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class AcceptedFacts {
    private static final System.Logger LOG = System.getLogger(AcceptedFacts.class.getName());
    private static final int STRETCH = 500;

    @Inject
    private Provider<Box> box;

    @Inject
    private AcceptedStep step;

    /** What cannot be told now is told later; the ballots lie in the box either way. */
    void catchUp(String poll) {
        try {
            var ballots = box.get().after(poll, step.told(poll), STRETCH);
            while (!ballots.isEmpty()) {
                step.tell(poll, ballots);
                ballots = box.get().after(poll, step.told(poll), STRETCH);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The ballots of " + poll + " are told in the log later", e);
        }
    }

    void catchUp() {
        for (var poll : box.get().polls()) catchUp(poll);
    }
}
