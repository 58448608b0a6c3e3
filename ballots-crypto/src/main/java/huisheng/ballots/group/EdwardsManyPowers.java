package huisheng.ballots.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many questions for {@link Lanes}, laid out so that few lanes are idle. */
final class EdwardsManyPowers {
    /** Fewer bases than these are done one by one. Measured: all lanes take as long as three bases. */
    private static final int TOO_FEW = 4;

    private EdwardsManyPowers() {}

    /** Bases with as many exponents go together. */
    static List<SharedPowers> inLanesVartime(Lanes lanes, List<PowersAsked> asked) {
        List<Integer> order = IntStream.range(0, asked.size())
                .boxed()
                .sorted(Comparator.comparing(i -> asked.get(i).exponents().size(), Comparator.reverseOrder()))
                .toList();
        SharedPowers[] answers = new SharedPowers[asked.size()];
        for (int from = 0; from < order.size(); from += Lanes.WIDTH) {
            List<Integer> together = order.subList(from, Math.min(order.size(), from + Lanes.WIDTH));
            List<PowersAsked> questions = together.stream().map(asked::get).toList();
            List<SharedPowers> some = together.size() < Math.min(TOO_FEW, Lanes.enough())
                    ? Edwards25519.GROUP.oneByOneVartime(questions)
                    : answerVartime(lanes, questions);
            for (int i = 0; i < some.size(); i++) {
                answers[together.get(i)] = some.get(i);
            }
        }
        return Arrays.asList(answers);
    }

    private static List<SharedPowers> answerVartime(Lanes lanes, List<PowersAsked> questions) {
        List<EdwardsElement> bases =
                questions.stream().map(one -> EdwardsElement.of(one.base())).toList();
        List<List<BigInteger>> exponents = questions.stream()
                .map(one -> Edwards25519.GROUP.numbers(one.exponents()))
                .toList();
        return lanes.powersVartime(bases, exponents);
    }

    /** Each factor times its power from a table of {@link EdwardsFixedBase}. */
    static List<Element> timesPowersVartime(
            Lanes lanes, long[] table, int windowBits, List<Element> factors, List<Scalar> exponents) {
        List<EdwardsElement> own = factors.stream().map(EdwardsElement::of).toList();
        List<BigInteger> numbers = Edwards25519.GROUP.numbers(exponents);
        List<Element> products = new ArrayList<>(own.size());
        for (int from = 0; from < own.size(); from += Lanes.WIDTH) {
            int to = Math.min(own.size(), from + Lanes.WIDTH);
            products.addAll(
                    lanes.timesPowersVartime(table, windowBits, own.subList(from, to), numbers.subList(from, to)));
        }
        return products;
    }
}
