package huisheng.receipt;

import huisheng.auditlog.ContentErased;
import huisheng.auditlog.Receipts;
import huisheng.retention.ErasedMatter;
import huisheng.retention.ErasedMatters;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;

/** Everybody's counter: what is left of an erased matter, for whoever may read an entry that spoke of it. */
@Stateless
@PermitAll
public class ErasedDesk {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private ErasedMatters erased;

    @Inject
    private Insight insight;

    @Inject
    private Receipts receipts;

    /** Empty also where the caller had no part in it, so that it tells no more than an unknown number. */
    public Optional<ErasedMatter> of(String kind, long matter) {
        return erased.of(kind, matter)
                .filter(one -> erased.entriesOf(kind, matter).stream().anyMatch(insight::mayOpen));
    }

    /**
     * Why the content of an entry is gone; empty if nothing on record says so, which is a finding. The fact itself is asked, not
     * the tombstone alone: it must open, and it must name the entry.
     */
    public Optional<ErasedMatter> underWhich(long entry) {
        if (!insight.mayOpen(entry)) return Optional.empty();
        return erased.ofEntry(entry)
                .filter(one -> receipts.content(one.entry())
                        .map(content -> JSON.fromJson(content, ContentErased.class))
                        .filter(fact -> fact.entries().contains(entry))
                        .isPresent());
    }
}
