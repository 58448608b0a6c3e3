package huisheng.ballots.counting;

import java.util.List;

/**
 * A Schulze count.
 *
 * @param valid votes counted
 * @param blank blank votes, or null where blank is not a choice
 * @param raw raw[i][j]: votes that place i strictly before j
 * @param beatPaths strength of the strongest path from i to j
 * @param winners levels from best to last, ascending by number inside a level
 */
public record SchulzeResult(
        int valid, Integer blank, List<List<Long>> raw, List<List<Beat>> beatPaths, List<List<Integer>> winners) {
    public SchulzeResult {
        raw = List.copyOf(raw);
        beatPaths = List.copyOf(beatPaths);
        winners = winners.stream().map(List::copyOf).toList();
    }

    /** The text that the published format's tool prints for the same votes. */
    public String json() {
        return "{\"valid\":" + valid + Text.optional("blank", blank) + ",\"raw\":" + Text.of(raw) + ",\"beatpaths\":"
                + Text.of(beatPaths) + ",\"winners\":" + Text.of(winners) + "}";
    }
}
