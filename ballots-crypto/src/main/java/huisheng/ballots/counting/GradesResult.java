package huisheng.ballots.counting;

import java.util.List;

/**
 * A count by majority judgement.
 *
 * @param raw raw[j][k]: how often candidate j got grade k+1
 * @param valid votes counted
 * @param blank blank votes, or null where blank is not a choice
 * @param invalid votes with a number that is no grade, the last one first
 * @param winners levels from best to last, ascending by number inside a level
 */
public record GradesResult(
        List<List<Integer>> raw, int valid, Integer blank, List<List<Integer>> invalid, List<List<Integer>> winners) {
    public GradesResult {
        raw = List.copyOf(raw);
        invalid = invalid.stream().map(List::copyOf).toList();
        winners = winners.stream().map(List::copyOf).toList();
    }

    /** The text that the published format's tool prints for the same votes, up to the order inside a level. */
    public String json() {
        return "{\"raw\":" + Text.of(raw) + ",\"valid\":" + valid + Text.optional("blank", blank) + ",\"invalid\":"
                + Text.of(invalid) + ",\"winners\":" + Text.of(winners) + "}";
    }
}
