package huisheng.ballots.trustee;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The count (PROTOCOL 12.3): per question weights in the shape of its answers (a leading one for blank votes), or, where
 * ballots were mixed, one row of numbers a ballot.
 */
public record Result(List<Grid<Weight>> questions) {
    public Result {
        questions = List.copyOf(questions);
    }

    /**
     * Takes logarithms and reads embedded numbers.
     *
     * @param total the weight of all ballots that count
     * @throws MalformedEncoding if a plaintext is no possible count
     */
    public static Result of(Election election, List<Grid<Element>> plaintexts, Weight total) throws MalformedEncoding {
        DiscreteLog logarithm = new DiscreteLog(election.group(), total.value());
        List<Grid<Weight>> questions = new ArrayList<>();
        for (int q = 0; q < plaintexts.size(); q++) {
            Question question = election.questions().get(q);
            Grid<Element> grid = plaintexts.get(q);
            if (question instanceof Question.NonHomomorphic raw) {
                questions.add(vectors(election.group(), raw.answers().size(), grid.cells()));
                continue;
            }
            List<List<Weight>> rows = new ArrayList<>();
            for (List<Element> row : grid.rows()) {
                List<Weight> line = new ArrayList<>();
                for (Element one : row) {
                    OptionalLong found = logarithm.of(one);
                    if (found.isEmpty()) {
                        throw new MalformedEncoding("question " + (q + 1) + ": a plaintext is not a possible count");
                    }
                    line.add(Weight.of(found.getAsLong()));
                }
                rows.add(line);
            }
            questions.add(new Grid<>(rows, grid.nested()));
        }
        return new Result(questions);
    }

    /** Whether these counts are what the plaintexts hold; no logarithm is needed. */
    public Verdict check(Election election, List<Grid<Element>> plaintexts) {
        List<Finding> findings = new ArrayList<>();
        if (questions.size() != plaintexts.size()) return Verdict.unsound("", "does not have one item a question");
        for (int q = 0; q < questions.size(); q++) {
            Question question = election.questions().get(q);
            Grid<Element> opened = plaintexts.get(q);
            boolean same = question instanceof Question.NonHomomorphic raw
                    ? questions
                            .get(q)
                            .equals(vectors(election.group(), raw.answers().size(), opened.cells()))
                    : questions.get(q).sameShape(opened)
                            && questions
                                    .get(q)
                                    .map(w -> power(election.group(), w))
                                    .equals(opened);
            if (!same) findings.add(new Finding("question " + (q + 1), "is not what the ballots sum up to"));
        }
        return Verdict.of(findings);
    }

    private static Element power(Group group, Weight weight) {
        return group.generatorPowers().powVartime(group.scalar(weight.value()));
    }

    private static Grid<Weight> vectors(Group group, int answers, List<Element> plaintexts) {
        List<List<Weight>> rows = new ArrayList<>();
        for (Element one : plaintexts) {
            List<Weight> row = new ArrayList<>();
            for (int value : group.toInts(answers, one)) row.add(Weight.of(value));
            rows.add(row);
        }
        return Grid.nested(rows);
    }

    public static Result decode(Json value, Election election) throws MalformedEncoding {
        List<Json> items = Members.of(value).take("result").asArray();
        if (items.size() != election.questions().size()) throw new MalformedEncoding("one item a question");
        List<Grid<Weight>> questions = new ArrayList<>();
        for (int q = 0; q < items.size(); q++) {
            boolean nested = !(election.questions().get(q) instanceof Question.Homomorphic);
            questions.add(Grid.decode(items.get(q), nested, Weight::decode));
        }
        return new Result(questions);
    }

    public Json encode() {
        return Json.object()
                .put(
                        "result",
                        Json.array(questions.stream()
                                .map(g -> g.encode(Weight::encode))
                                .toList()))
                .build();
    }
}
