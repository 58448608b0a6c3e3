package huisheng.ballots.trustee;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts partial decryptions together (PROTOCOL 12.2). An invalid one of a threshold set is dropped and named, so one bad
 * trustee cannot block the count (attack P13); with too few good ones there is no opening (attack T7).
 *
 * @param plaintexts beta over the combined factor, for every ciphertext; absent if it could not be opened
 * @param verdict why it could not be opened
 * @param dropped invalid partial decryptions that were not needed
 */
public record Opening(Optional<List<Grid<Element>>> plaintexts, Verdict verdict, List<Finding> dropped) {
    /** Combines what each owner (from 1) handed in. */
    public static Opening combine(
            Election election, Trustees trustees, EncryptedTally tally, Map<Integer, PartialDecryption> byOwner) {
        Group group = election.group();
        List<Finding> dropped = new ArrayList<>();
        Verdict verdict = Verdict.SOUND;
        List<List<Element>> combined = new ArrayList<>();
        for (Grid<Ciphertext> grid : tally.questions()) {
            combined.add(new ArrayList<>(Collections.nCopies(grid.size(), group.identity())));
        }
        int first = 1;
        for (Trustees.Holder holder : trustees.holders()) {
            List<Integer> good = new ArrayList<>();
            List<Finding> bad = new ArrayList<>();
            for (int i = 0; i < holder.keys().size(); i++) {
                PartialDecryption part = byOwner.get(first + i);
                if (part == null) continue;
                Verdict own =
                        part.check(election, tally, holder.keys().get(i).key()).within("trustee " + (first + i));
                if (own.isSound()) good.add(i + 1);
                else bad.addAll(own.findings());
            }
            boolean enough = good.size() >= holder.needed();
            if (enough) {
                dropped.addAll(bad);
                multiply(group, combined, byOwner, first, holder, good.subList(0, holder.needed()));
            } else {
                verdict =
                        verdict.and(Verdict.of(bad)).and(Verdict.unsound(place(first, holder), lacking(holder, good)));
            }
            first += holder.keys().size();
        }
        if (!verdict.isSound()) return new Opening(Optional.empty(), verdict, dropped);
        return new Opening(Optional.of(divide(tally, combined)), verdict, dropped);
    }

    private static String place(int first, Trustees.Holder holder) {
        int last = first + holder.keys().size() - 1;
        return first == last ? "trustee " + first : "trustees " + first + " to " + last;
    }

    private static String lacking(Trustees.Holder holder, List<Integer> good) {
        return "needed valid partial decryptions: " + holder.needed() + ", there: " + good.size();
    }

    private static void multiply(
            Group group,
            List<List<Element>> combined,
            Map<Integer, PartialDecryption> byOwner,
            int first,
            Trustees.Holder holder,
            List<Integer> members) {
        for (int member : members) {
            boolean plain = holder instanceof Trustees.Single;
            Scalar lambda = plain ? group.scalar(1) : lagrange(group, members, member);
            List<Grid<Element>> factors = byOwner.get(first + member - 1).factors();
            for (int q = 0; q < factors.size(); q++) {
                List<Element> cells = factors.get(q).cells();
                List<Element> sums = combined.get(q);
                for (int i = 0; i < cells.size(); i++) {
                    Element factor = plain ? cells.get(i) : cells.get(i).powVartime(lambda);
                    sums.set(i, sums.get(i).times(factor));
                }
            }
        }
    }

    /** λ_j = Π k/(k−j) over the other members k. */
    static Scalar lagrange(Group group, List<Integer> members, int j) {
        Scalar above = group.scalar(1);
        Scalar below = group.scalar(1);
        for (int k : members) {
            if (k == j) continue;
            above = above.times(group.scalar(k));
            below = below.times(group.scalar((long) k - j));
        }
        return above.times(below.inverse());
    }

    private static List<Grid<Element>> divide(EncryptedTally tally, List<List<Element>> combined) {
        List<Grid<Element>> plaintexts = new ArrayList<>();
        for (int q = 0; q < combined.size(); q++) {
            Iterator<Element> factors = combined.get(q).iterator();
            plaintexts.add(tally.questions().get(q).map(c -> c.beta().over(factors.next())));
        }
        return plaintexts;
    }
}
