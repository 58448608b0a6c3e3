package huisheng.retention;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.kernel.SmallCounts;
import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The officers' counter: what falls due, what is held, and orders for a single matter. Who asks for an erasure sees the matter; who
 * decides sits in the review committee of the union or of one above, and sees its number and the reason, not the matter.
 */
@Stateless
@RolesAllowed("officer")
public class RetentionDesk {
    public static final int REASON_LIMIT = 1_000;
    public static final int AHEAD_DAYS = 30;
    private static final int LATEST = 20;
    private static final Post[] ASKERS = {Post.CHAIR, Post.VICE_CHAIR, Post.CASE_OFFICER};
    private static final Post[] READERS = {Post.CHAIR, Post.VICE_CHAIR, Post.CASE_OFFICER, Post.AUDITOR};

    @Inject
    private Keepers keepers;

    @Inject
    private Erasing erasing;

    @Inject
    private ErasedMatters erased;

    @Inject
    private RetentionBook book;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** Where the caller holds one of the posts. */
    public List<OrganisationCard> unions() {
        var ids = offices.organisationsOf(caller.id(), READERS);
        var cards = tree.cards(ids);
        return ids.stream().map(cards::get).toList();
    }

    public List<String> kinds() {
        return keepers.all().stream().map(Keeper::kind).toList();
    }

    /** What falls due within {@link #AHEAD_DAYS}. @throws Refused NOT_YOUR_OFFICE */
    public List<DueLine> due(OrganisationId union) {
        requireReader(union);
        return keepers.all().stream().map(keeper -> due(keeper, union)).toList();
    }

    private DueLine due(Keeper keeper, OrganisationId union) {
        var rule = erasing.rule(keeper, new KeptMatter(union, Instant.EPOCH, true, Instant.EPOCH));
        var fallen = keeper.countOver(union, erasing.end(rule).plus(Duration.ofDays(AHEAD_DAYS)));
        return new DueLine(
                keeper.kind(), SmallCounts.isSmall(fallen.persons()) ? null : Long.valueOf(fallen.matters()));
    }

    /** @throws Refused NOT_YOUR_OFFICE */
    public List<HoldLine> holds(OrganisationId union) {
        requireReader(union);
        return book.holds(union).stream().map(one -> one.line(caller.id())).toList();
    }

    /** That wait for the second person. @throws Refused NOT_YOUR_OFFICE */
    public List<OrderLine> orders(OrganisationId union) {
        requireReader(union);
        return book.asked(List.of(union)).stream()
                .map(one -> one.line(caller.id()))
                .toList();
    }

    /** The latest first. @throws Refused NOT_YOUR_OFFICE */
    public List<ErasedMatter> erased(OrganisationId union) {
        requireReader(union);
        return erased.at(union, LATEST);
    }

    /** Whether the caller decides on orders of the union. */
    public boolean decides(OrganisationId union) {
        return offices.postsOver(caller.id(), union).contains(Post.AUDITOR);
    }

    /** @throws Refused NO_SUCH_MATTER, ERASED_ALREADY, HELD_ALREADY, NOT_YOUR_OFFICE, TEXT_MISSING, TEXT_TOO_LONG */
    public void hold(String kind, long matter, String reason) {
        var words = PlainText.of(reason, REASON_LIMIT).value();
        var kept = seen(kind, matter);
        if (book.isHeld(kind, matter)) throw new Refused(RetentionReason.HELD_ALREADY);
        var union = kept.organisation();
        book.add(new Hold(kind, matter, union, words, caller.id(), clock.now()));
        audit.append(new HoldPlaced(kind, matter, union.value()));
    }

    /** @throws Refused NO_SUCH_HOLD, SECOND_PERSON_NEEDED, DECIDED_ALREADY */
    public void lift(long id) {
        var hold = book.holdToChange(id);
        if (!reads(hold.organisation())) throw new Refused(RetentionReason.NO_SUCH_HOLD);
        hold.lift(caller.id(), clock.now());
        audit.append(hold.lifted());
    }

    /**
     * Asks that a single matter be erased.
     *
     * @throws Refused NO_SUCH_MATTER, ERASED_ALREADY, STILL_OPEN, DEADLINE_RUNS, ON_HOLD, ASKED_ALREADY, NOT_YOUR_OFFICE,
     *     CHOICE_MISSING, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void ask(String kind, long matter, Ground ground, String reason) {
        if (ground == null || !ground.isOfOfficers()) throw new Refused(RetentionReason.CHOICE_MISSING);
        var words = PlainText.of(reason, REASON_LIMIT).value();
        var kept = seen(kind, matter);
        erasing.hindrance(kind, matter, kept).ifPresent(why -> {
            throw new Refused(why);
        });
        if (book.isAsked(kind, matter)) throw new Refused(RetentionReason.ASKED_ALREADY);
        book.add(new ErasureOrder(kind, matter, kept, ground, words, caller.id(), clock.now()));
        audit.append(new ErasureAsked(kind, matter, kept.organisation().value()));
    }

    /** The second person agrees: it is erased now. @throws Refused NO_SUCH_ORDER, SECOND_PERSON_NEEDED, DECIDED_ALREADY, STILL_OPEN, DEADLINE_RUNS, ON_HOLD, ERASED_ALREADY */
    public void agree(long id) {
        var order = toDecide(id);
        order.carriedOut(caller.id(), clock.now());
        erasing.byOrder(order);
    }

    /** @throws Refused NO_SUCH_ORDER, SECOND_PERSON_NEEDED, DECIDED_ALREADY */
    public void decline(long id) {
        var order = toDecide(id);
        order.decline(caller.id(), clock.now());
        audit.append(order.declined());
    }

    // An order of another union is as good as none.
    private ErasureOrder toDecide(long id) {
        var order = book.orderToChange(id);
        if (decides(order.organisation())) return order;
        boolean here = reads(order.organisation());
        throw new Refused(here ? RetentionReason.SECOND_PERSON_NEEDED : RetentionReason.NO_SUCH_ORDER);
    }

    private KeptMatter seen(String kind, long matter) {
        var keeper = keepers.get(kind);
        erased.of(kind, matter).filter(one -> reads(one.organisation())).ifPresent(one -> {
            throw new Refused(RetentionReason.ERASED_ALREADY);
        });
        if (!keeper.isBefore(caller.id(), matter)) throw new Refused(RetentionReason.NO_SUCH_MATTER);
        var kept = erasing.hold(keeper, matter);
        offices.require(caller.id(), kept.organisation(), ASKERS);
        return kept;
    }

    private boolean reads(OrganisationId union) {
        return offices.organisationsOf(caller.id(), READERS).contains(union) || decides(union);
    }

    private void requireReader(OrganisationId union) {
        if (!decides(union)) offices.require(caller.id(), union, READERS);
    }
}
