package huisheng.registry;

import java.io.Serializable;
import java.util.List;

/**
 * What a list holds.
 *
 * @param rows without the heading
 * @param faultCount all there are; {@code faults} are the first of them, in the order of rows
 */
public record RollReport(int rows, int faultCount, List<RollFault> faults) implements Serializable {
    public RollReport {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faultCount == 0 && rows > 0;
    }
}
