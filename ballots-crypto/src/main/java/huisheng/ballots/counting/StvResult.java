package huisheng.ballots.counting;

import java.util.List;

/**
 * A count by single transferable vote.
 *
 * @param ballots valid preference lists, sorted
 * @param invalid votes that are no preference list, sorted
 * @param events what happened, in order
 * @param winners those with a seat, in the order in which they got it
 */
public record StvResult(
        List<List<Integer>> ballots, List<List<Integer>> invalid, List<StvEvent> events, List<Integer> winners) {
    public StvResult {
        ballots = ballots.stream().map(List::copyOf).toList();
        invalid = invalid.stream().map(List::copyOf).toList();
        events = List.copyOf(events);
        winners = List.copyOf(winners);
    }

    static StvResult of(Preferences preferences, List<StvEvent> events) {
        List<Integer> winners = events.stream()
                .filter(StvEvent.Win.class::isInstance)
                .flatMap(e -> ((StvEvent.Win) e).candidates().stream())
                .toList();
        return new StvResult(preferences.valid(), preferences.invalid(), events, winners);
    }

    /** The text that the published format's tool prints for the same votes. */
    public String json() {
        return "{\"ballots\":" + Text.of(ballots) + ",\"invalid\":" + Text.of(invalid) + ",\"events\":"
                + Text.of(events.stream().map(StvEvent::json).toList()) + ",\"winners\":" + Text.of(winners) + "}";
    }
}
