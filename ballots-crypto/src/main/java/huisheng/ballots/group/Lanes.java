package huisheng.ballots.group;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Powers on edwards25519 of several bases in lock step, one in each lane of the processor's widest registers (ADR 13).
 * Only for what is public. The only implementation needs the module {@code jdk.incubator.vector}, which a Java machine
 * has only when it was asked for; without it, or with {@code -Dballots.lanes=off}, everything is done one by one. With
 * {@code -Dballots.lanes=always}, for tests, even a single power goes through a lane.
 */
interface Lanes {
    /** How many bases go together. */
    int WIDTH = 8;

    /**
     * For each base its powers, and whether it is a member. At most {@link #WIDTH} bases; exponents are below the
     * order.
     */
    List<SharedPowers> powersVartime(List<EdwardsElement> bases, List<List<BigInteger>> exponents);

    /**
     * Each factor times a power of one base, from the base's table: for each window of {@code windowBits} bits the affine addends of
     * its multiples 1 to {@code 2^(windowBits - 1)}, and after all windows that of the neutral element. At most {@link #WIDTH} factors;
     * exponents are below the order.
     */
    List<Element> timesPowersVartime(
            long[] table, int windowBits, List<EdwardsElement> factors, List<BigInteger> exponents);

    /**
     * From so many powers on lanes are worth it: there are as many only where many ballots are checked, which makes up
     * for the time until all this is compiled.
     */
    static int enough() {
        return Found.CHOICE.equals("always") ? 1 : 16;
    }

    /** Those of this machine, if it has any. */
    static Optional<Lanes> ofThisMachine() {
        return Found.LANES;
    }

    /** Looked for once. */
    final class Found {
        private static final String CHOICE = System.getProperty("ballots.lanes", "on");
        private static final Optional<Lanes> LANES = find();

        private Found() {}

        private static Optional<Lanes> find() {
            Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
            String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
            if (vectors.isEmpty() || !architecture.equals("amd64") || CHOICE.equals("off")) {
                return Optional.empty();
            }
            Lanes.class.getModule().addReads(vectors.get());
            try {
                Class<?> lanes = Class.forName("huisheng.ballots.group.VectorLanes");
                return (boolean) lanes.getDeclaredMethod("fitsThisMachine").invoke(null)
                        ? Optional.of((Lanes) lanes.getDeclaredConstructor().newInstance())
                        : Optional.empty();
            } catch (ReflectiveOperationException | LinkageError e) {
                // a later Java whose vectors look different: one by one is right as well
                return Optional.empty();
            }
        }
    }
}
