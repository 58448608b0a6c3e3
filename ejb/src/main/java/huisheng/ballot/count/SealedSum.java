package huisheng.ballot.count;

import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Adds up the sealed ballots of a closed box without opening one. */
@ApplicationScoped
class SealedSum {
    /** The objects of the event, in order, and how many ballots they hold. */
    record Objects(List<byte[]> texts, int ballots) {
        Objects {
            texts = List.copyOf(texts);
        }
    }

    @Inject
    private BoxCopy copy;

    Objects of(String uuid) {
        return copy.read(uuid, record -> objects(record.sum()));
    }

    private static Objects objects(TallySum sum) {
        var tally = sum.tally();
        var sized = new SizedTally(sum.ballots(), sum.weight(), tally.hash());
        return new Objects(List.of(tally.encode().canonical(), sized.encode().canonical()), sum.ballots());
    }
}
