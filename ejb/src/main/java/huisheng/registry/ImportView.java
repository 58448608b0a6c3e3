package huisheng.registry;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.util.List;

/**
 * What the officer sees of a list on its way.
 *
 * @param firstRows the heading and a few rows
 * @param done rows of the present work, for a progress bar; {@code report.rows()} is the whole once it is known
 * @param report null before the first check
 * @param stop why the whole file was refused, or null
 */
public record ImportView(
        String token,
        OrganisationId organisation,
        String format,
        List<List<String>> firstRows,
        ColumnChoice choice,
        ImportPhase phase,
        int done,
        RollReport report,
        RollFault stop)
        implements Serializable {
    public List<String> headings() {
        return firstRows.get(0);
    }
}
