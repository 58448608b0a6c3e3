package huisheng.ballot.roll;

import java.io.Serializable;
import java.time.LocalDate;

/** @param collectedOn null as long as it has not been collected */
public record MyPaper(boolean onTheRoll, LocalDate collectedOn) implements Serializable {
    public boolean collected() {
        return collectedOn != null;
    }
}
