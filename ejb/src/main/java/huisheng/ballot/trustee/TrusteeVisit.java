package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.TrusteeBody;
import java.io.Serializable;
import java.util.List;

/**
 * The ceremony as a trustee or the commission finds it.
 *
 * @param place of the visitor, or 0 for the commission
 * @param step that is owed now, or null when the key is made and tried
 * @param faults of this round; if there are any, it leads to no key
 */
public record TrusteeVisit(
        PollCard poll,
        String organisation,
        int place,
        int threshold,
        int round,
        CeremonyStep step,
        boolean commission,
        List<Seat> seats,
        List<FaultLine> faults)
        implements Serializable {
    /** A trustee and what it has said. @param awaited whether the step that is due is owed by it */
    public record Seat(int place, String name, TrusteeBody body, List<CeremonyStep> said, boolean awaited)
            implements Serializable {
        public Seat {
            said = List.copyOf(said);
        }
    }

    public TrusteeVisit {
        seats = List.copyOf(seats);
        faults = List.copyOf(faults);
    }

    /** Whether the visitor has to say something now. */
    public boolean isMyTurn() {
        return faults.isEmpty() && seats.stream().anyMatch(one -> one.place() == place && one.awaited());
    }

    /** The names of those who are waited for. */
    public List<String> awaited() {
        return seats.stream().filter(Seat::awaited).map(Seat::name).toList();
    }

    public String nameAt(int wanted) {
        return seats.stream()
                .filter(one -> one.place() == wanted)
                .map(Seat::name)
                .findFirst()
                .orElse("");
    }
}
