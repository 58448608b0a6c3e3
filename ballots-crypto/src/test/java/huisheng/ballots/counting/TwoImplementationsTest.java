package huisheng.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.counting.MajorityJudgement.Middle;
import huisheng.ballots.counting.RandomProfiles.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoImplementationsTest {
    private static Stream<String> second(Drawn d) {
        var listed = d.listed();
        return Stream.of(
                SecondCount.schulze(d.ranks().votes(), d.ranks().candidates(), d.blankAllowed()),
                judged(d, Middle.BETTER),
                judged(d, Middle.WORSE),
                SecondStv.formatStv(listed.votes(), listed.candidates(), d.seats()),
                SecondStv.exactStv(listed.votes(), listed.candidates(), d.seats()),
                SecondCount.approval(d.totals(), d.seats(), d.rule()));
    }

    private static String judged(Drawn d, Middle middle) {
        return SecondCount.judgement(d.judged().votes(), d.judged().candidates(), d.grades(), d.blankAllowed(), middle);
    }

    @Test
    void attack_T11_two_implementations_agree_on_a_hundred_thousand_random_profiles() {
        int unlikeWinners = 0;
        RandomProfiles random = new RandomProfiles(4711);
        for (int i = 0; i < 100_000; i++) {
            Drawn drawn = random.draw();
            List<String> first = RandomProfiles.countAll(drawn).toList();
            assertThat(first)
                    .as("profile %d: %s", i, drawn)
                    .isEqualTo(second(drawn).toList());
            unlikeWinners += winners(first.get(3)).equals(winners(first.get(4))) ? 0 : 1;
        }
        assertThat(unlikeWinners)
                .as("profiles where rounding alone changes who is elected: rare, but there")
                .isBetween(1, 1_000);
    }

    private static String winners(String json) {
        return json.substring(json.indexOf("\"winners\""));
    }

    /** Every profile of up to three votes on three candidates with ranks 0 to 3: 47,905 of them. */
    @Test
    void attack_T11_two_implementations_agree_on_every_small_profile() {
        List<List<Integer>> every = IntStream.range(0, 64)
                .mapToObj(v -> List.of(v / 16, v / 4 % 4, v % 4))
                .toList();
        int seen = 0;
        for (int a = -1; a < 64; a++) {
            for (int b = a < 0 ? -1 : a; b < 64; b++) {
                for (int c = b < 0 ? -1 : b; c < 64; c++) {
                    List<List<Integer>> votes = new ArrayList<>();
                    IntStream.of(a, b, c).filter(i -> i >= 0).forEach(i -> votes.add(every.get(i)));
                    agree(votes);
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(choose(66, 3) + choose(65, 2) + choose(64, 1) + 1);
    }

    private static int choose(int n, int k) {
        return IntStream.range(0, k).reduce(1, (product, i) -> product * (n - i) / (i + 1));
    }

    private static void agree(List<List<Integer>> votes) {
        assertThat(Schulze.count(votes, 3, true).json()).isEqualTo(SecondCount.schulze(votes, 3, true));
        for (Middle middle : Middle.values()) {
            assertThat(MajorityJudgement.count(votes, 3, 3, false, middle).json())
                    .isEqualTo(SecondCount.judgement(votes, 3, 3, false, middle));
        }
        for (int seats = 1; seats <= 3; seats++) {
            assertThat(FormatStv.count(votes, 3, seats).json()).isEqualTo(SecondStv.formatStv(votes, 3, seats));
            StvResult exact = ExactStv.count(votes, 3, seats);
            assertThat(exact.json()).isEqualTo(SecondStv.exactStv(votes, 3, seats));
            long mentioned =
                    exact.ballots().stream().flatMap(List::stream).distinct().count();
            assertThat(exact.winners()).hasSize((int) Math.min(seats, mentioned));
        }
    }
}
