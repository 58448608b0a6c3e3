package huisheng.review;

import huisheng.auditlog.InspectedEntry;
import huisheng.auditlog.OpenedEntry;
import huisheng.auditlog.WholeLog;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberRegister;
import huisheng.office.OfficeReason;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationTree;
import huisheng.receipt.OpenEntries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;

/** The review committee's counter: what of the log holds, entry by entry and as a whole. Contents it opens only where the auditor may read them anyway. */
@Stateless
@RolesAllowed("officer")
public class AuditorDesk {
    private static final int SLICE = 25;
    private static final int KEPT = 10;

    @Inject
    private WholeLog log;

    @Inject
    private EntryNumbers numbers;

    @Inject
    private OpenEntries open;

    @Inject
    private Reviews reviews;

    @Inject
    private LogWalk walk;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** An entry reckoned anew. @param content null where the auditor may not open it */
    public record Line(InspectedEntry entry, OpenedEntry content) implements java.io.Serializable {}

    /** The unions whose review committee the caller sits in. @throws Refused NOT_YOUR_OFFICE where there is none */
    public List<OrganisationCard> unions() {
        var ids = offices.organisationsOf(caller.id(), Post.AUDITOR);
        if (ids.isEmpty()) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
        var cards = tree.cards(ids);
        return ids.stream().map(cards::get).toList();
    }

    /** Newest first; without a filter every number has its line, also where the row is gone. @param before a number, or null */
    public Slice<Line> entries(EntryFilter filter, Long before) {
        unions();
        var found =
                filter.isAll() ? all(before) : numbers.of(filter, before == null ? Long.MAX_VALUE : before, SLICE + 1);
        var contents = open.of(found);
        var lines = log.inspected(found).stream()
                .map(one -> new Line(one, contents.get(one.number())))
                .toList();
        return Slice.of(
                lines, SLICE, one -> one, one -> Long.toString(one.entry().number()));
    }

    private List<Long> all(Long before) {
        long last = log.entries();
        long from = before == null ? last : Math.min(last, before - 1);
        return LongStream.iterate(from, number -> number > 0 && number > from - SLICE - 1, number -> number - 1)
                .boxed()
                .toList();
    }

    /** @throws Refused STILL_AT_WORK */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start() {
        unions();
        walk.walk(reviews.begin(caller.id(), log.entries()));
    }

    /** The latest walks, the latest first. */
    public List<ReviewResult> results() {
        unions();
        var latest = reviews.latest(KEPT);
        var people = register.cards(
                latest.stream().map(LogReview::startedBy).distinct().toList());
        return latest.stream()
                .map(one -> one.view(clock.now(), people.get(one.startedBy()).name()))
                .toList();
    }
}
