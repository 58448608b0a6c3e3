package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the results of votes mean by their own rules. */
@ApplicationScoped
class Reckonings {
    @Inject
    private PollRegister polls;

    @Inject
    private CountSheets sheets;

    /** Empty before there is a result. */
    Optional<Reckoning> of(PollId id) {
        return polls.result(id).flatMap(result -> sheets.of(id).map(sheet -> reckon(polls.card(id), sheet, result)));
    }

    private Reckoning reckon(PollCard card, CountSheet sheet, String result) {
        var rules = polls.rules(card.id());
        var turnout = new Reckoning.Turnout(card.entitled(), sheet.papers(), sheet.counting());
        var answers = polls.text(card.id()).answers();
        try {
            var questions = Members.of(Json.parse(result)).take("result").asArray();
            return switch (card.kind()) {
                case MOTION, OFFICERS ->
                    new ReckoningByVotes(card.kind(), rules, turnout, answers, numbers(questions.get(0)));
                case MOTIONS -> new ReckoningByMotions(rules, turnout, answers, sums(questions));
                case RANKING -> new ReckoningByRanks(rules, turnout, answers, ranks(questions.get(0)));
                case GRADES -> new ReckoningByGrades(rules, turnout, answers, sums(questions));
            };
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the result was written by this server", e);
        }
    }

    private static List<List<Long>> sums(List<Json> questions) throws MalformedEncoding {
        List<List<Long>> sums = new ArrayList<>();
        for (var row : questions) sums.add(numbers(row));
        return sums;
    }

    private static List<Long> numbers(Json row) throws MalformedEncoding {
        List<Long> numbers = new ArrayList<>();
        for (var one : row.asArray()) numbers.add((long) one.asInt());
        return numbers;
    }

    private static List<List<Integer>> ranks(Json ballots) throws MalformedEncoding {
        List<List<Integer>> ranks = new ArrayList<>();
        for (var ballot : ballots.asArray()) {
            List<Integer> row = new ArrayList<>();
            for (var one : ballot.asArray()) row.add(one.asInt());
            ranks.add(row);
        }
        return ranks;
    }
}
