package huisheng.web.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationId;
import huisheng.auditlog.OpenedEntry;
import huisheng.deadline.DeadlineDesk;
import huisheng.deadline.DeadlineId;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Where a fact of the log is read. An entry may be open while its matter is not, as of a publication that was checked and then
 * given up: only the counter of the matter knows, and is asked once for all entries.
 */
@RequestScoped
public class FactPages {
    /** By the component of its content that names the matter, the nearest first. */
    private static final List<Place> PLACES = List.of(
            new Place("suggestion", "/suggestion/thread.xhtml?id="),
            new Place("publication", "/affairs/publication.xhtml?id="),
            new Place("deadline", "/deadline/why.xhtml?id="),
            new Place("organisation", "/organisation/home.xhtml?id="));

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private PublicationDesk publications;

    @Inject
    private DeadlineDesk deadlines;

    @Inject
    private OrganisationDesk unions;

    private record Place(String kind, String address) {}

    private record Matter(Place place, long id) {
        String address() {
            return place.address() + id;
        }
    }

    /** The addresses within the application by the numbers of the entries; what has no page, or none that opens to the reader, is left out. */
    public Map<Long, String> of(Collection<OpenedEntry> entries) {
        var matters = entries.stream()
                .filter(one -> nearest(one).isPresent())
                .collect(toMap(OpenedEntry::number, one -> nearest(one).orElseThrow()));
        var asked =
                matters.values().stream().collect(groupingBy(one -> one.place().kind(), mapping(Matter::id, toSet())));
        var open = asked.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> openAmong(one.getKey(), one.getValue())));
        return matters.entrySet().stream()
                .filter(one -> open.get(one.getValue().place().kind())
                        .contains(one.getValue().id()))
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().address()));
    }

    private static Optional<Matter> nearest(OpenedEntry entry) {
        return PLACES.stream()
                .filter(one -> entry.facts().getOrDefault(one.kind(), "").matches("[0-9]{1,18}"))
                .findFirst()
                .map(one -> new Matter(one, Long.parseLong(entry.facts().get(one.kind()))));
    }

    private Set<Long> openAmong(String kind, Set<Long> ids) {
        return switch (kind) {
            case "suggestion" -> asked(ids, SuggestionId::new, suggestions::openAmong, SuggestionId::value);
            case "publication" -> asked(ids, PublicationId::new, publications::openAmong, PublicationId::value);
            case "deadline" -> asked(ids, DeadlineId::new, deadlines::openAmong, DeadlineId::value);
            case "organisation" -> asked(ids, OrganisationId::new, unions::openAmong, OrganisationId::value);
            default -> throw new IllegalStateException("no counter knows " + kind);
        };
    }

    private static <T> Set<Long> asked(
            Set<Long> ids, Function<Long, T> named, Function<Collection<T>, Set<T>> desk, ToLongFunction<T> value) {
        return desk.apply(ids.stream().map(named).toList()).stream()
                .map(value::applyAsLong)
                .collect(toSet());
    }
}
