package huisheng.ballot.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankingPatternsTest {
    @Test
    void as_many_as_there_are_rows_of_ranks_without_gaps() {
        for (int options = 1; options <= 6; options++)
            assertThat(patterns(options).number())
                    .as(options + " options")
                    .isEqualTo(BigInteger.valueOf(counted(options)));
        assertThat(patterns(6).number()).isEqualTo(9_366);
        assertThat(patterns(20).number().bitLength()).isGreaterThan(Long.SIZE);
    }

    @Test
    void they_are_many_when_they_are_more_than_one_for_every_ten_people() {
        assertThat(new RankingPatterns(3, 259).isMany()).isTrue();
        assertThat(new RankingPatterns(3, 260).isMany()).isFalse();
    }

    private static RankingPatterns patterns(int options) {
        return new RankingPatterns(options, 0);
    }

    /** Every row of ranks from 0 to as many as there are options, those with gaps left out. */
    private static long counted(int options) {
        long all = (long) Math.pow(options + 1, options);
        return LongStream.range(0, all)
                .mapToObj(number -> IntStream.range(0, options)
                        .map(i -> (int) (number / (long) Math.pow(options + 1, i) % (options + 1)))
                        .toArray())
                .filter(ranks -> {
                    var used = Arrays.stream(ranks).filter(rank -> rank > 0).distinct();
                    int most = Arrays.stream(ranks).max().orElse(0);
                    return used.count() == most;
                })
                .count();
    }
}
