package huisheng.ballots.bench;

import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Whether time tells a choice (attack B13): two kinds of work in random order, and Welch's t between their times, after
 * Reparaz, Balasch, Verbauwhede, "Dude, is my code constant time?" (2017). Above 4.5 the two can be told apart by time.
 * The last line plants a difference, one power more for one of the kinds, which has to be seen. To be run by hand: a
 * statistic on a shared machine is no unit test.
 */
public final class ChoiceTiming {
    /** Shares of the fastest times that are compared; what is slower was interrupted by something else. */
    private static final double[] CROPS = {0.25, 0.5, 0.75, 0.9};

    private static final Group GROUP = Group.ed25519();
    private static volatile Object sink;

    private record Contest(String what, int samples, Supplier<?> left, Supplier<?> right) {}

    private ChoiceTiming() {}

    public static void main(String[] arguments) throws Exception {
        int samples = Integer.parseInt(arguments[0]);
        Randomness random = Randomness.system();
        Element key = GROUP.generatorPowers().pow(GROUP.randomSecret(random));
        Question question = Question.decode(Json.parse(
                "{\"answers\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"blank\":true,\"min\":0,\"max\":3,\"question\":\"?\"}"));
        Election election = Election.decode(Election.text(
                "Timing", "", key, List.of(question), "11111111111111", Optional.empty(), Optional.empty()));
        BallotSealer sealer = new BallotSealer(election, random);
        SecretScalar voter = GROUP.randomSecret(random);
        FixedBase powers = GROUP.generatorPowers();
        SecretScalar one = GROUP.secret(1);
        // the same memory and the same steps to get at either
        SecretScalar[][] exponents = new SecretScalar[2][256];
        for (int i = 0; i < 256; i++) {
            exponents[0][i] = GROUP.secret(1);
            exponents[1][i] = GROUP.randomSecret(random);
        }
        System.out.println("| two kinds of work | samples of each | greatest t | |");
        System.out.println("|---|--:|--:|---|");
        for (Contest contest : List.of(
                new Contest(
                        "seal: the first answer, or the last",
                        samples,
                        sealing(sealer, voter, 0, 1, 0, 0, 0, 0),
                        sealing(sealer, voter, 0, 0, 0, 0, 0, 1)),
                new Contest(
                        "seal: none, or three",
                        samples,
                        sealing(sealer, voter, 0, 0, 0, 0, 0, 0),
                        sealing(sealer, voter, 0, 1, 0, 1, 1, 0)),
                new Contest(
                        "seal: blank, or one",
                        samples,
                        sealing(sealer, voter, 1, 0, 0, 0, 0, 0),
                        sealing(sealer, voter, 0, 0, 1, 0, 0, 0)),
                new Contest(
                        "g^x: x = 1, or any",
                        10 * samples,
                        raising(powers, exponents[0]),
                        raising(powers, exponents[1])),
                new Contest(
                        "planted: one answer, or the same and one power more",
                        samples,
                        sealing(sealer, voter, 0, 1, 0, 0, 0, 0),
                        () -> List.of(sealing(sealer, voter, 0, 1, 0, 0, 0, 0).get(), powers.pow(one))))) {
            double t = greatest(contest);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %s |%n",
                    contest.what(),
                    contest.samples(),
                    t,
                    t < 4.5 ? "not told apart" : "told apart");
        }
    }

    private static Supplier<?> sealing(BallotSealer sealer, SecretScalar voter, int... row) {
        List<Choice> choice = List.of(Choice.of(row));
        return () -> sealer.seal(voter, choice);
    }

    private static Supplier<?> raising(FixedBase powers, SecretScalar[] exponents) {
        int[] turn = {0};
        return () -> powers.pow(exponents[turn[0]++ & 255]);
    }

    private static double greatest(Contest contest) {
        time(contest, Math.max(2_000, contest.samples() / 4)); // the compiler's time
        double[][] times = time(contest, contest.samples());
        double[] all = new double[2 * contest.samples()];
        System.arraycopy(times[0], 0, all, 0, contest.samples());
        System.arraycopy(times[1], 0, all, contest.samples(), contest.samples());
        Arrays.sort(all);
        double greatest = 0;
        for (double crop : CROPS) {
            double bound = all[(int) (crop * (all.length - 1))];
            greatest = Math.max(greatest, Math.abs(welch(below(times[0], bound), below(times[1], bound))));
        }
        return greatest;
    }

    /** In random order, as many of each. */
    private static double[][] time(Contest contest, int samples) {
        SplittableRandom order = new SplittableRandom();
        double[][] times = new double[2][samples];
        int[] done = {0, 0};
        while (done[0] < samples || done[1] < samples) {
            int kind = order.nextInt(2);
            if (done[kind] == samples) kind = 1 - kind;
            Supplier<?> work = kind == 0 ? contest.left() : contest.right();
            long before = System.nanoTime();
            sink = work.get();
            times[kind][done[kind]++] = System.nanoTime() - before;
        }
        return times;
    }

    private static double[] below(double[] times, double bound) {
        return Arrays.stream(times).filter(time -> time <= bound).toArray();
    }

    private static double welch(double[] a, double[] b) {
        if (a.length < 2 || b.length < 2) return a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
        double ma = Arrays.stream(a).average().orElse(0);
        double mb = Arrays.stream(b).average().orElse(0);
        double va = Arrays.stream(a).map(x -> (x - ma) * (x - ma)).sum() / (a.length - 1);
        double vb = Arrays.stream(b).map(x -> (x - mb) * (x - mb)).sum() / (b.length - 1);
        return (ma - mb) / Math.sqrt(va / a.length + vb / b.length);
    }
}
