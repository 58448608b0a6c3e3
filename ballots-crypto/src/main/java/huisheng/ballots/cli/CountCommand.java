package huisheng.ballots.cli;

import huisheng.ballots.ballot.Question;
import huisheng.ballots.counting.Approval;
import huisheng.ballots.counting.ExactStv;
import huisheng.ballots.counting.FormatStv;
import huisheng.ballots.counting.MajorityJudgement;
import huisheng.ballots.counting.PassRule;
import huisheng.ballots.counting.Schulze;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.wire.Json;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = {
            "Work out who is elected from the result of a record.",
            "Ranked and graded questions are counted as the election says (Schulze, majority judgement, STV). Other",
            "questions elect the candidates with most votes, of those who reach the share if one is given; a tie at the",
            "last seat goes to a run-off."
        })
final class CountCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.bel", description = "The record, with its result.")
    private Path file;

    @Option(names = "--question", paramLabel = "N", defaultValue = "1", description = "Which question, from 1.")
    private int number;

    @Option(
            names = "--exact",
            description = "STV on exact fractions; majority judgement with the worse of two middle grades.")
    private boolean exact;

    @Option(
            names = "--seats",
            paramLabel = "N",
            description = "How many are to be elected, if the election does not say.")
    private Integer seats;

    @Option(names = "--more-than", paramLabel = "A/B", description = "Share of the base that votes must exceed.")
    private String moreThan;

    @Option(names = "--at-least", paramLabel = "A/B", description = "Share of the base that votes must reach.")
    private String atLeast;

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "Of how many: the entitled, the present, or the votes cast.")
    private BigInteger base;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (ElectionRecord record = ElectionRecord.open(file)) {
            Result result = record.result().orElseThrow(() -> new Unusable("the record has no result yet"));
            List<Question> questions = record.election().questions();
            if (number < 1 || number > questions.size()) throw new Unusable("there is no question " + number);
            Question question = questions.get(number - 1);
            List<List<Weight>> rows = result.questions().get(number - 1).rows();
            spec.commandLine().getOut().println(counted(question, rows));
        }
        return Main.SOUND;
    }

    private String counted(Question question, List<List<Weight>> rows) throws Unusable, MalformedEncoding {
        if (question instanceof Question.NonHomomorphic mixed) {
            return ordered(mixed, rows.stream().map(CountCommand::numbers).toList());
        }
        if (question instanceof Question.Homomorphic sums) {
            List<BigInteger> votes = rows.get(0).stream().map(Weight::value).toList();
            return elected(sums.blank() ? votes.subList(1, votes.size()) : votes);
        }
        return elected(rows.stream().map(row -> row.get(0).value()).toList()); // of lists, the votes for each list
    }

    private static List<Integer> numbers(List<Weight> row) {
        return row.stream().map(w -> w.value().intValueExact()).toList();
    }

    private String ordered(Question.NonHomomorphic question, List<List<Integer>> votes)
            throws Unusable, MalformedEncoding {
        Map<String, Json> extra =
                question.extra().orElse(Json.NULL) instanceof Json.Obj object ? object.members() : Map.of();
        int candidates = question.answers().size();
        String method = extra.containsKey("method") ? extra.get("method").asText() : "";
        boolean blank = extra.containsKey("blank") && extra.get("blank").asBoolean();
        switch (method) {
            case "Schulze":
                return Schulze.count(votes, candidates, blank).json();
            case "MajorityJudgment":
                int grades = extra.get("grades").asArray().size();
                var middle = exact ? MajorityJudgement.Middle.WORSE : MajorityJudgement.Middle.BETTER;
                return MajorityJudgement.count(votes, candidates, grades, blank, middle)
                        .json();
            case "STV":
                int winners = seats != null ? seats : extra.get("seats").asInt();
                return exact
                        ? ExactStv.count(votes, candidates, winners).json()
                        : FormatStv.count(votes, candidates, winners).json();
            default:
                throw new Unusable("the election names no counting method for this question");
        }
    }

    private String elected(List<BigInteger> votes) throws Unusable {
        if (seats != null && seats < 1) throw new Unusable("at least one seat");
        return Approval.elect(votes, seats == null ? 1 : seats, rule()).json();
    }

    private PassRule rule() throws Unusable {
        if (moreThan != null && atLeast != null) throw new Unusable("either --more-than or --at-least");
        String share = Optional.ofNullable(moreThan).orElse(atLeast);
        if (share == null) return PassRule.none();
        if (base == null || base.signum() < 0 || !share.matches("[0-9]{1,9}/[1-9][0-9]{0,8}")) {
            throw new Unusable("a share is A/B of --base N");
        }
        String[] parts = share.split("/");
        return new PassRule(base, Long.parseLong(parts[0]), Long.parseLong(parts[1]), moreThan != null);
    }
}
