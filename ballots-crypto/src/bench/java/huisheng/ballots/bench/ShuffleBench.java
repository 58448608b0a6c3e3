package huisheng.ballots.bench;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.PublicKey;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.mixnet.Mixer;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
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

/** A shuffle from ciphertexts to text, and from text to verdict with the batched membership test. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ShuffleBench {
    @Param({"100", "10000"})
    public int ciphertexts;

    private PublicKey key;
    private List<List<Ciphertext>> inputs;
    private String text;

    @Setup
    public void prepare() throws MalformedEncoding {
        Group group = Group.ed25519();
        Randomness randomness = Randomness.system();
        key = new PublicKey(group.generatorPowers().pow(group.randomSecret(randomness)));
        List<Ciphertext> list = new ArrayList<>();
        for (int i = 0; i < ciphertexts; i++) {
            list.add(key.seal(i, group.randomSecret(randomness)));
        }
        inputs = List.of(list);
        text = shuffleAndProve();
        if (!readAndCheck()) {
            throw new IllegalStateException("the shuffle does not hold");
        }
    }

    /** With derivation of the generators. */
    @Benchmark
    public String shuffleAndProve() {
        Mixing mixing = new Mixing(key, Profile.V1, "bench");
        return new Mixer(mixing, Randomness.system()).shuffle(inputs).encode().text();
    }

    /** With derivation of the generators. */
    @Benchmark
    public boolean readAndCheck() throws MalformedEncoding {
        Mixing mixing = new Mixing(key, Profile.V1, "bench");
        Shuffle shuffle = Shuffle.decode(Json.parse(text), Reading.strict(key.group()));
        return shuffle.check(mixing, inputs).isSound();
    }
}
