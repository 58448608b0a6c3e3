package huisheng.registry;

import huisheng.kernel.Refused;
import java.io.Serializable;
import java.util.List;

/**
 * What is wrong in a list, and where.
 *
 * @param row as the file counts, from 1; 0 where the whole file is meant
 * @param column as programs name it ("C"), empty where the whole row is meant
 * @param heading of the column
 */
public record RollFault(int row, String column, String heading, Refused.Reason reason, List<Object> details)
        implements Serializable {
    public static String columnName(int column) {
        var name = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) name = (char) ('A' + rest % 26) + name;
        return name;
    }
}
