package huisheng.ballots.ballot;

import huisheng.ballots.credential.Weight;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Adds ballots up without opening them. Several sums, one a thread, can be joined at the end; the order in which ballots
 * come makes no difference.
 */
public final class TallySum {
    private final Election election;
    private final List<Grid<Ciphertext>> sums = new ArrayList<>();
    private final List<List<Ciphertext>> raw = new ArrayList<>();
    private int ballots;
    private Weight weight = Weight.ZERO;

    public TallySum(Election election) {
        this.election = election;
        Ciphertext neutral = Ciphertext.neutral(election.group());
        for (Question question : election.questions()) {
            List<List<Ciphertext>> rows = new ArrayList<>();
            for (int size : question.shape()) rows.add(Collections.nCopies(size, neutral));
            sums.add(new Grid<>(rows, question instanceof Question.Lists));
            raw.add(new ArrayList<>());
        }
    }

    /**
     * Adds a ballot's answers, each ciphertext to the power of the weight.
     *
     * @throws IllegalArgumentException if an answer does not have the shape of its question, or a weight other than 1
     *     meets a question that is counted one by one
     */
    public void add(List<Answer> answers, Weight times) {
        for (int i = 0; i < answers.size(); i++) {
            Grid<Ciphertext> cells = answers.get(i).ciphertexts();
            if (!cells.sameShape(sums.get(i))) throw new IllegalArgumentException("an answer has another shape");
            if (answers.get(i) instanceof NonHomomorphicAnswer && !times.isOne()) {
                throw new IllegalArgumentException("weights other than 1 cannot be mixed");
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            Grid<Ciphertext> cells = answers.get(i).ciphertexts();
            if (answers.get(i) instanceof NonHomomorphicAnswer) raw.get(i).addAll(cells.cells());
            else sums.set(i, sums.get(i).zip(weighted(cells, times), Ciphertext::times));
        }
        ballots++;
        weight = weight.plus(times);
    }

    private Grid<Ciphertext> weighted(Grid<Ciphertext> cells, Weight times) {
        if (times.isOne()) return cells;
        Scalar exponent = election.group().scalar(times.value());
        return cells.map(c -> c.powVartime(exponent));
    }

    /** Takes over what another sum of the same election has. */
    public void join(TallySum other) {
        for (int i = 0; i < sums.size(); i++) {
            sums.set(i, sums.get(i).zip(other.sums.get(i), Ciphertext::times));
            raw.get(i).addAll(other.raw.get(i));
        }
        ballots += other.ballots;
        weight = weight.plus(other.weight);
    }

    /** The tally; ciphertexts to be mixed are sorted, so that their order tells nothing (PROTOCOL 10.2). */
    public EncryptedTally tally() {
        List<Grid<Ciphertext>> questions = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            boolean mixed = election.questions().get(i) instanceof Question.NonHomomorphic;
            questions.add(mixed ? Grid.row(sorted(election.group(), raw.get(i))) : sums.get(i));
        }
        return new EncryptedTally(questions);
    }

    public int ballots() {
        return ballots;
    }

    public Weight weight() {
        return weight;
    }

    private static List<Ciphertext> sorted(Group group, List<Ciphertext> ciphertexts) {
        Comparator<Element> order = group.sortingOrder();
        List<Ciphertext> sorted = new ArrayList<>(ciphertexts);
        sorted.sort(Comparator.comparing(Ciphertext::alpha, order).thenComparing(Ciphertext::beta, order));
        return sorted;
    }
}
