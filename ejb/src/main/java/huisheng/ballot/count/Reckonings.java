package huisheng.ballot.count;

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
        var result = polls.marks(id).result();
        if (result == null) return Optional.empty();
        var card = polls.card(id);
        return sheets.of(id)
                .map(sheet -> new Reckoning(
                        card.kind(),
                        polls.rules(id),
                        new Reckoning.Turnout(card.entitled(), sheet.papers(), sheet.counting()),
                        polls.text(id).answers(),
                        votes(result)));
    }

    private static List<Long> votes(String result) {
        try {
            List<Long> votes = new ArrayList<>();
            var row = Members.of(Json.parse(result)).take("result").asArray().get(0);
            for (var one : row.asArray()) votes.add((long) one.asInt());
            return votes;
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the result was written by this server", e);
        }
    }
}
