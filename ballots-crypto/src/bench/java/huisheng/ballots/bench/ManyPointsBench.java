package huisheng.ballots.bench;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many points at once; the time is for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ManyPointsBench {
    @Param({"64", "4096", "16384"})
    public int points;

    private final Group group = Group.ed25519();
    private final List<Element> bases = new ArrayList<>();
    private final List<Scalar> exponents = new ArrayList<>();

    @Setup
    public void prepare() throws MalformedEncoding {
        List<Element> powers = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            powers.add(group.generatorPowers().powVartime(group.randomScalar(Randomness.system())));
            exponents.add(group.randomScalar(Randomness.system()));
        }
        for (String text : group.toTexts(powers)) {
            bases.add(group.decodeUnchecked(text));
        }
    }

    @Benchmark
    public Element productOfPowersVartime() {
        return group.productOfPowersVartime(bases, exponents);
    }

    @Benchmark
    public boolean membershipOfAll() {
        return group.areMembers(bases);
    }
}
