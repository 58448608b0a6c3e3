package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.FixedBase;
import huisheng.ballots.group.Scalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A commitment still to be computed: a power that is known, times powers of prepared bases. */
record Commitment(Element factor, List<Power> powers) {
    /** One prepared base and its public exponent. */
    record Power(FixedBase base, Scalar exponent) {}

    /** All of them, those of one prepared base together. */
    static List<Element> computeVartime(List<Commitment> commitments) {
        List<Element> products = new ArrayList<>();
        int longest = 0;
        for (Commitment commitment : commitments) {
            products.add(commitment.factor);
            longest = Math.max(longest, commitment.powers.size());
        }
        for (int turn = 0; turn < longest; turn++) multiply(products, commitments, turn);
        return products;
    }

    private static void multiply(List<Element> products, List<Commitment> commitments, int turn) {
        Map<FixedBase, List<Integer>> places = new IdentityHashMap<>();
        for (int i = 0; i < commitments.size(); i++) {
            List<Power> own = commitments.get(i).powers;
            if (turn < own.size()) {
                places.computeIfAbsent(own.get(turn).base(), base -> new ArrayList<>())
                        .add(i);
            }
        }
        places.forEach((base, own) -> {
            List<Element> multiplied = base.timesPowersVartime(
                    own.stream().map(products::get).toList(),
                    own.stream()
                            .map(i -> commitments.get(i).powers.get(turn).exponent())
                            .toList());
            for (int i = 0; i < own.size(); i++) products.set(own.get(i), multiplied.get(i));
        });
    }
}
