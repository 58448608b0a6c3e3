package huisheng.ballot.electorate;

import java.io.Serializable;

/**
 * Slips of a vote in numbers.
 *
 * @param made with the spare ones; 0 before they are made
 * @param spare beyond one for each on the roll
 * @param voided lost, and replaced by spare ones
 */
public record SlipNumbers(int made, int spare, int voided) implements Serializable {
    public int left() {
        return spare - voided;
    }
}
