package huisheng.ballots.proofs;

/** One thing that does not hold: where it stands and what is wrong with it. */
public record Finding(String place, String reason) {
    @Override
    public String toString() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }

    /** The same finding, seen from further out. */
    public Finding within(String outer) {
        return new Finding(place.isEmpty() ? outer : outer + ", " + place, reason);
    }
}
