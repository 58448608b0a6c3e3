package huisheng.journey;

import huisheng.ballot.box.Box;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.roll.PaperCollecting;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballots.ballot.Choice;
import huisheng.demo.DemoBallots;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * For journeys from outside: a ranking that is closed and waits to be shuffled, the seed of its first trustee, and the second, who opens it in
 * Java. In the archive of the tests only.
 */
@WebServlet("/ranking")
public class RankingDoor extends HttpServlet {
    static final List<String> OPTIONS = List.of("春节慰问品", "健身房", "夜班班车");
    /** Seven want the bus first, then the gym; two the gift; one abstains. */
    private static final int[][] RANKS = {
        {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {0, 2, 1}, {1, 2, 3}, {1, 2, 2}, {0, 0, 0}
    };

    private static final long serialVersionUID = 1L;
    private static final Map<String, MadeVote> MADE = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var opened = request.getParameter("open");
            var seed = request.getParameter("seed");
            if (opened != null) open(MADE.get(opened), 2);
            else if (seed != null)
                response.getWriter().write(MADE.get(seed).seeds.get(0).reveal());
            else if (request.getParameter("drafted") != null)
                response.getWriter().write(drafted());
            else if (request.getParameter("graded") != null)
                response.getWriter().write(graded());
            else if (request.getParameter("moved") != null) response.getWriter().write(moved());
            else response.getWriter().write(ranked());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return number of the vote */
    private static String ranked() throws Exception {
        var ballots = Arrays.stream(RANKS).map(row -> List.of(Choice.of(row))).toList();
        return closed(MadeVote.ofTheBranch(PollKind.RANKING, OPTIONS, 1), ballots);
    }

    private static String drafted() throws Exception {
        var id = MadeVote.draftedInTheBranch(PollKind.RANKING, OPTIONS, 1);
        return Long.toString(id.value());
    }

    /** The first is good to six of ten, the second fair to all, the third poor to nine, while one abstains on it. */
    private static String graded() throws Exception {
        var ballots = IntStream.range(0, 10)
                .mapToObj(i -> List.of(grade(i < 6 ? 0 : 3), grade(1), grade(i < 9 ? 3 : 4)))
                .toList();
        var number = closed(MadeVote.ofTheBranch(PollKind.GRADES, OPTIONS, 0), ballots);
        open(MADE.get(number), 1, 2);
        return number;
    }

    /** Ten of fourteen come: eight are for the first, seven for the second, and all abstain on the third. */
    private static String moved() throws Exception {
        var ballots = IntStream.range(0, 10)
                .mapToObj(i -> List.of(answer(3, i < 8 ? 0 : 1), answer(3, i < 7 ? 0 : 1), answer(3, 2)))
                .toList();
        var number = closed(MadeVote.ofTheBranch(PollKind.MOTIONS, OPTIONS, 0), ballots);
        open(MADE.get(number), 1, 2);
        return number;
    }

    static Choice grade(int answer) {
        return answer(5, answer);
    }

    static Choice answer(int answers, int answer) {
        var row = new int[answers];
        row[answer] = 1;
        return Choice.of(row);
    }

    private static String closed(MadeVote vote, List<List<Choice>> choices) throws Exception {
        var ballots = new DemoBallots(vote.uuid, vote.voters.size());
        vote.credentials(ballots.credentials());
        vote.upTo(CeremonyStep.REHEARSED);
        vote.opens();
        var box = CDI.current().select(Box.class).get();
        var papers = CDI.current().select(PaperCollecting.class).get();
        for (int i = 0; i < choices.size(); i++) {
            var member = vote.voters.get(i);
            var blinding = DemoBallots.blind(box.installed(vote.uuid).paperKey());
            var signature = AtOnce.done(() -> papers.collect(vote.uuid, MadeVote.member(member), blinding.blinded()));
            var ballot = ballots.seal(box.installed(vote.uuid).election(), i, choices.get(i));
            box.cast(vote.uuid, ballot, blinding.finish(signature).orElseThrow());
        }
        vote.closes();
        var number = Long.toString(vote.id.value());
        MADE.put(number, vote);
        return number;
    }

    private static void open(MadeVote vote, int... places) throws Exception {
        var shares = CDI.current().select(ShareIntake.class).get();
        var election =
                CDI.current().select(Box.class).get().installed(vote.uuid).election();
        var sum = shares.sum(vote.id);
        for (int place : places)
            shares.take(vote.id, place, vote.trustees.get(place - 1).share(election, sum));
    }

    /** From the journey. @return what the door says */
    static String ask(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browser.address() + "/it/ranking" + query))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("The door says " + answer.statusCode() + answer.body());
        return answer.body().strip();
    }
}
