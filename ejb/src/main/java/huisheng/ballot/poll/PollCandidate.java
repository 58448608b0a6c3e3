package huisheng.ballot.poll;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Somebody who stands for election, or something that is ranked or graded.
 *
 * @param memberId of the register, or null for an option that is no member
 * @param strokes of the surname, where the order of the list follows them; else null
 * @param statement their own words, or empty
 */
@Embeddable
public record PollCandidate(Long memberId, String name, Integer strokes, String statement) implements Serializable {
    /** Something to be voted on that is nobody of the register. */
    public static PollCandidate option(String name) {
        return new PollCandidate(null, name, null, "");
    }

    boolean isMember() {
        return memberId != null;
    }
}
