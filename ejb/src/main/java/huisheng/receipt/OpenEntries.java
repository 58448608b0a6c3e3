package huisheng.receipt;

import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of many entries those whose content the caller may read. */
@ApplicationScoped
public class OpenEntries {
    @Inject
    private Insight insight;

    @Inject
    private Receipts receipts;

    /** By their numbers; what the caller may not open is left out. */
    public Map<Long, OpenedEntry> of(List<Long> numbers) {
        var found = new HashMap<Long, OpenedEntry>();
        for (var one : receipts.opened(insight.open(numbers))) found.put(one.number(), one);
        return found;
    }
}
