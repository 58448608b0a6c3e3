package huisheng.affairs;

import huisheng.auditlog.AuditLog;
import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What unions have to publish by the catalogue: something of each category with a rhythm in each period, within the days of
 * the rule from the beginning of the period, or from the day on which the union began to publish here if that is later.
 * Reckoned when asked, so that it is true without a clock.
 */
@ApplicationScoped
class Duties {
    private static final RuleKey PUBLICATION = new RuleKey("affairs.publication");
    private static final String ON_EVENT = "ON_EVENT";
    private static final String COUNTED = Stream.of(
                    PublicationState.POSTING, PublicationState.FINAL, PublicationState.SUPERSEDED)
            .map(one -> "'" + one.name() + "'")
            .collect(Collectors.joining(", "));
    private static final String FIRST =
            "(select p.category, p.published_at from publication p where p.organisation_id = ?"
                    + " and p.edition = 1 and p.category = ? and p.published_at >= ? and p.published_at < ?"
                    + " and p.state in (" + COUNTED + ")"
                    + " order by p.organisation_id, p.edition, p.category, p.published_at fetch first 1 row only)";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Publications publications;

    @Inject
    private Deadlines deadlines;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Of the running periods, and of those before what is not published; the late ones first. */
    List<Duty> of(OrganisationId union) {
        var today = clock.today();
        var began = began(union);
        var excuses = excuses(union);
        var known = new HashMap<DutyPeriod, Asked>();
        var duties = new ArrayList<Duty>();
        for (var item : Catalogue.items()) {
            if (item.rhythm().equals(ON_EVENT)) continue;
            var running = DutyPeriod.of(item.rhythm(), today);
            duties.add(duty(item, known.computeIfAbsent(running, period -> asked(union, period, began)), excuses));
            var before = running.before();
            if (!began.isBefore(before.until())) continue;
            var old = duty(item, known.computeIfAbsent(before, period -> asked(union, period, began)), excuses);
            if (!old.state().isPublished()) duties.add(old);
        }
        duties.sort(Comparator.comparing(Duty::state).thenComparing(Duty::dueOn));
        return duties;
    }

    // What was published before, and brought along, tells of an earlier beginning than the register does.
    private LocalDate began(OrganisationId union) {
        var registered = tree.registeredAt(union);
        var first = publications
                .firstPublished(union)
                .filter(one -> one.isBefore(registered))
                .orElse(registered);
        return LocalDate.ofInstant(first, Clock.ZONE);
    }

    /** @throws Refused NO_SUCH_CATEGORY, NO_SUCH_DUTY, TEXT_MISSING, TEXT_TOO_LONG */
    void excuse(OrganisationId union, String category, LocalDate firstOn, PlainText reason, MemberId by) {
        var item = Catalogue.item(category);
        open(union, item, firstOn).orElseThrow(() -> new Refused(AffairsReason.NO_SUCH_DUTY));
        entities.persist(new DutyExcuse(union, item.code(), firstOn, reason.value(), by, clock.now()));
        audit.append(new DutyExcused(union.value(), item.code(), firstOn));
    }

    private Optional<Duty> open(OrganisationId union, CatalogueItem item, LocalDate firstOn) {
        return of(union).stream()
                .filter(one -> one.item().equals(item)
                        && one.period().from().equals(firstOn)
                        && one.state().isOpen())
                .findFirst();
    }

    /** What a period asks of a union, and when it published what. */
    private record Asked(DutyPeriod period, LocalDate dueOn, Map<String, LocalDate> published) {}

    private Asked asked(OrganisationId union, DutyPeriod period, LocalDate began) {
        var first = began.isAfter(period.from()) ? began : period.from();
        // The days after the day before count: the first day is the first.
        var from = start(first).minusSeconds(1);
        return new Asked(period, deadlines.preview(PUBLICATION, union, from).dueOn(), published(union, period));
    }

    private Duty duty(CatalogueItem item, Asked asked, List<DutyExcuse> excuses) {
        var excuse = excuses.stream()
                .filter(one -> one.isOf(item, asked.period()))
                .map(DutyExcuse::reason)
                .findFirst()
                .orElse(null);
        var on = asked.published().get(item.code());
        var state = DutyState.of(asked.dueOn(), on, excuse != null, clock.today());
        return new Duty(item, asked.period(), asked.dueOn(), state, on, state == DutyState.EXCUSED ? excuse : null);
    }

    // The first of each category alone, found in an index: a union may have published any number of things.
    private Map<String, LocalDate> published(OrganisationId union, DutyPeriod period) {
        var codes = Catalogue.items().stream()
                .filter(item -> !item.rhythm().equals(ON_EVENT))
                .map(CatalogueItem::code)
                .toList();
        var asked = String.join(" union all ", Collections.nCopies(codes.size(), FIRST));
        var query = entities.unwrap(Session.class)
                .createNativeQuery(asked, Object[].class)
                .addScalar("category", String.class)
                .addScalar("published_at", Instant.class);
        int place = 1;
        for (var code : codes)
            for (var value : List.of(union.value(), code, start(period.from()), start(period.until())))
                query.setParameter(place++, value);
        return query.getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> LocalDate.ofInstant((Instant) row[1], Clock.ZONE)));
    }

    private List<DutyExcuse> excuses(OrganisationId union) {
        return entities.createQuery("select e from DutyExcuse e where e.organisationId = :union", DutyExcuse.class)
                .setParameter("union", union.value())
                .getResultList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }
}
