package huisheng.deadline;

import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All calendars that unions keep, as a collection, and which one counts where. */
@ApplicationScoped
class Calendars {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private OrganisationTree tree;

    /** What an organisation counts by. @param id null for the calendar that ships */
    record InUse(Long id, WorkCalendar calendar, CalendarEdition edition) {
        String seen() {
            return new CalendarSheet(edition, List.of(), List.of(), List.of()).seen();
        }
    }

    /** The latest version of the nearest organisation, from this one upwards, that keeps a calendar of its own. */
    InUse of(OrganisationId organisation) {
        var kept = latest(tree.place(organisation).line());
        return kept.map(Calendars::inUse).orElseGet(Calendars::shipped);
    }

    InUse get(Long id) {
        return id == null ? shipped() : inUse(entities.find(CalendarVersion.class, id));
    }

    List<CalendarVersion> versions(OrganisationId organisation) {
        return entities.createQuery(
                        "select c from CalendarVersion c where c.organisationId = :organisation order by c.edition desc",
                        CalendarVersion.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    CalendarVersion add(CalendarVersion version) {
        entities.persist(version);
        return version;
    }

    private Optional<CalendarVersion> latest(List<OrganisationId> line) {
        return entities.createQuery(
                        "select c from CalendarVersion c where c.organisationId in :line and c.edition = (select max(o.edition) from CalendarVersion o where o.organisationId = c.organisationId)",
                        CalendarVersion.class)
                .setParameter("line", line.stream().map(OrganisationId::value).toList())
                .getResultStream()
                .max(java.util.Comparator.comparingInt(version -> line.indexOf(version.organisation())));
    }

    private static InUse inUse(CalendarVersion version) {
        return new InUse(version.id(), version.calendar(), version.view());
    }

    private static InUse shipped() {
        var shipped = WorkCalendar.SHIPPED;
        return new InUse(null, shipped, new CalendarEdition(null, Integer.parseInt(shipped.edition()), null, null));
    }
}
