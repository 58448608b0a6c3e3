package huisheng.ballots.proofs;

import java.util.ArrayList;
import java.util.List;

/** What a check says about evidence. Evidence that does not hold is a value, never an exception. */
public sealed interface Verdict {
    Verdict SOUND = new Sound();

    record Sound() implements Verdict {}

    record Unsound(List<Finding> findings) implements Verdict {
        public Unsound {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) throw new IllegalArgumentException("unsound without a finding");
        }
    }

    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? SOUND : new Unsound(findings);
    }

    static Verdict unsound(String place, String reason) {
        return new Unsound(List.of(new Finding(place, reason)));
    }

    static Verdict of(boolean holds, String place, String reason) {
        return holds ? SOUND : unsound(place, reason);
    }

    default boolean isSound() {
        return this instanceof Sound;
    }

    default List<Finding> findings() {
        return this instanceof Unsound unsound ? unsound.findings() : List.of();
    }

    default Verdict and(Verdict other) {
        if (isSound()) return other;
        if (other.isSound()) return this;
        List<Finding> both = new ArrayList<>(findings());
        both.addAll(other.findings());
        return new Unsound(both);
    }

    default Verdict within(String outer) {
        return isSound()
                ? this
                : new Unsound(findings().stream().map(f -> f.within(outer)).toList());
    }
}
