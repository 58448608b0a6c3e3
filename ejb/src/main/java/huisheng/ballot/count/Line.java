package huisheng.ballot.count;

import java.io.Serializable;
import java.util.List;

/**
 * Something that was voted on, and what it has come to.
 *
 * @param place in the ballot, from 1
 * @param numbers the votes; or for each of {@link Reckoning#columns} how many
 * @param standing null for the answers to a single motion, for what is graded, and where the vote is void
 * @param rank in the result, from 1, equals share one; 0 where nothing is put in order or the vote is void
 * @param grade that more than half gave or bettered; null where nothing is graded, or by nobody, or the vote is void
 */
public record Line(int place, String answer, List<Long> numbers, Candidacy standing, int rank, String grade)
        implements Serializable {
    /** What a candidate, an option or one of several motions has come to. */
    public enum Candidacy {
        ELECTED,
        RUNOFF,
        /** Passed, but others had more. */
        NO_SEAT_LEFT,
        TOO_FEW,
        /** Among the first, of which so many are taken. */
        TAKEN,
        NOT_TAKEN,
        /** One of several motions. */
        CARRIED,
        NOT_CARRIED
    }

    public Line {
        numbers = List.copyOf(numbers);
    }

    /** Of a motion or an election. */
    public long votes() {
        return numbers.get(0);
    }
}
