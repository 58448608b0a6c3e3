package huisheng.ballots.bench;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What somebody would take instead: Bouncy Castle's general point arithmetic on the same field, and its signatures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BouncyCastleBench {
    private final SecureRandom random = new SecureRandom();
    private final byte[] seed = new byte[32];
    private final byte[] publicKey = new byte[32];
    private final byte[] signature = new byte[64];
    private final byte[] out = new byte[32];
    private final byte[] message = new byte[64];
    private final byte[] coordinate = new byte[32];
    private ECPoint point;
    private ECPoint other;
    private BigInteger a;
    private BigInteger b;

    @Setup
    public void prepare() {
        random.nextBytes(seed);
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        coordinate[0] = 9;
        var curve = CustomNamedCurves.getByName("curve25519");
        a = new BigInteger(252, random);
        b = new BigInteger(252, random);
        point = curve.getG().multiply(b).normalize();
        other = curve.getG().multiply(a).normalize();
    }

    @Benchmark
    public ECPoint variableBase() {
        return point.multiply(a);
    }

    @Benchmark
    public ECPoint twoBases() {
        return ECAlgorithms.sumOfTwoMultiplies(point, a, other, b);
    }

    @Benchmark
    public byte[] fixedBaseAsKeyGeneration() {
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        return publicKey;
    }

    @Benchmark
    public boolean twoBasesAsVerification() {
        return Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    @Benchmark
    public boolean membership() {
        return Ed25519.validatePublicKeyFull(publicKey, 0);
    }

    @Benchmark
    public byte[] montgomeryLadder() {
        X25519.scalarMult(seed, 0, coordinate, 0, out, 0);
        return out;
    }
}
