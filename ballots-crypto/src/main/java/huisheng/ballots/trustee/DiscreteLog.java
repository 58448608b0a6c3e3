package huisheng.ballots.trustee;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Finds m with g^m = a given element, for m up to a bound: baby steps and giant steps (PROTOCOL 12.3). */
public final class DiscreteLog {
    /** The largest total weight that is opened. */
    public static final BigInteger LIMIT = BigInteger.TEN.pow(11);

    private final Group group;
    private final long bound;
    private final long steps;
    private final Map<Element, Long> baby = new HashMap<>();
    private final Element giant;

    /** For values from 0 to {@code bound}. */
    public DiscreteLog(Group group, BigInteger bound) {
        if (bound.signum() < 0 || bound.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("bound is not between 0 and " + LIMIT);
        }
        this.group = group;
        this.bound = bound.longValueExact();
        this.steps = (long) Math.ceil(Math.sqrt(this.bound + 1.0));
        Element power = group.identity();
        for (long i = 0; i < steps; i++) {
            baby.put(power, i);
            power = power.times(group.generator());
        }
        this.giant = power.inverse();
    }

    /** The logarithm, or nothing if it is not within the bound: never a made-up 0 (attack P15). */
    public OptionalLong of(Element element) {
        Element at = element;
        for (long i = 0; i <= steps; i++) {
            Long small = baby.get(at);
            if (small != null) {
                long value = i * steps + small;
                return value <= bound ? OptionalLong.of(value) : OptionalLong.empty();
            }
            at = at.times(giant);
        }
        return OptionalLong.empty();
    }

    @Override
    public String toString() {
        return "logarithms in " + group + " up to " + bound;
    }
}
