package huisheng.ballots.bench;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One ballot with one question, exactly one of some answers, from choice to bytes and from bytes to verdict. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BallotBench {
    @Param({"2", "5", "20"})
    public int answers;

    private BallotSealer sealer;
    private BallotCheck check;
    private SecretScalar credential;
    private Choice choice;
    private byte[] ballot;

    @Setup
    public void prepare() throws MalformedEncoding {
        Group group = Group.ed25519();
        Randomness randomness = Randomness.system();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < answers; i++) {
            names.append(i == 0 ? "" : ",").append("\"answer ").append(i).append('"');
        }
        Question question = Question.decode(
                Json.parse("{\"answers\":[" + names + "],\"min\":1,\"max\":1,\"question\":\"Which one?\"}"));
        Element key = group.generatorPowers().pow(group.randomSecret(randomness));
        Election election = Election.decode(Election.text(
                "Bench", "", key, List.of(question), "11111111111111", Optional.empty(), Optional.empty()));
        credential = group.randomSecret(randomness);
        String voter = group.generatorPowers().pow(credential).toText();
        check = BallotCheck.of(
                election, PublicCredentials.decode(Json.parse("[\"" + voter + "\"]"), Reading.strict(group)));
        sealer = new BallotSealer(election, randomness);
        int[] values = new int[answers];
        values[answers / 2] = 1;
        choice = Choice.of(values);
        ballot = seal().bytes();
        if (!check().isSound()) {
            throw new IllegalStateException("the ballot does not hold");
        }
    }

    @Benchmark
    public SealedBallot seal() {
        return sealer.seal(credential, List.of(choice));
    }

    @Benchmark
    public Verdict check() {
        return check.check(ballot);
    }
}
