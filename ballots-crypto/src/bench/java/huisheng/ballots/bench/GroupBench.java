package huisheng.ballots.bench;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.group.SharedPowers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Single operations of edwards25519. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GroupBench {
    private final Group group = Group.ed25519();
    private Element base;
    private Element other;
    private String text;
    private Scalar a;
    private Scalar b;
    private SecretScalar secret;
    private FixedBase table;

    @Setup
    public void prepare() {
        base = group.derivedGenerator(1);
        text = base.toText();
        a = group.randomScalar(Randomness.system());
        b = group.randomScalar(Randomness.system());
        secret = group.randomSecret(Randomness.system());
        table = group.fixedBase(base);
        other = base.powVartime(a);
    }

    @Benchmark
    public Element multiply() {
        return base.times(other);
    }

    @Benchmark
    public Element decodeUnchecked() throws MalformedEncoding {
        return group.decodeUnchecked(text);
    }

    @Benchmark
    public Element decode() throws MalformedEncoding {
        return group.decode(text);
    }

    @Benchmark
    public String encode() {
        return base.times(other).toText();
    }

    @Benchmark
    public Element variableBaseVartime() {
        return base.powVartime(a);
    }

    @Benchmark
    public Element variableBaseSecret() {
        return base.pow(secret);
    }

    @Benchmark
    public Element twoBasesVartime() {
        return group.productOfPowersVartime(List.of(base, other), List.of(a, b));
    }

    @Benchmark
    public Element fixedBaseVartime() {
        return table.powVartime(a);
    }

    @Benchmark
    public Element fixedBaseSecret() {
        return table.pow(secret);
    }

    @Benchmark
    public SharedPowers twoPowersAndMembership() {
        return group.sharedPowersVartime(base, List.of(a, b));
    }

    @Benchmark
    public boolean membership() {
        return group.isMember(base);
    }

    @Benchmark
    public FixedBase tableForABase() {
        return group.fixedBase(other);
    }
}
