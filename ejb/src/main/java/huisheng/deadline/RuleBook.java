package huisheng.deadline;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which value holds where. From the organisation upwards the nearest word counts: its own value, then what the pack of its place says
 * itself; at the top stands the general pack.
 */
@ApplicationScoped
class RuleBook {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private OrganisationTree tree;

    /** @throws Refused NO_SUCH_RULE */
    Rule rule(RuleKey key, OrganisationId organisation, LocalDate day) {
        var line = tree.place(organisation).line();
        return effective(key, day, line, places(line), choices(line, List.of(key)));
    }

    /** All rules that hold there, in the order of the packs. */
    List<Rule> rules(OrganisationId organisation, LocalDate day) {
        var line = tree.place(organisation).line();
        var places = places(line);
        var keys = RulePacks.pack(RulePacks.BASE).keys();
        var choices = choices(line, keys);
        return keys.stream()
                .map(key -> effective(key, day, line, places, choices))
                .toList();
    }

    /** The pack of the nearest organisation, from this one upwards, that has a place. */
    RulePack packOf(OrganisationId organisation) {
        var line = tree.place(organisation).line();
        var places = places(line);
        for (int i = line.size() - 1; i >= 0; i--) {
            var place = places.get(line.get(i));
            if (place != null) return place.pack();
        }
        return RulePacks.pack(RulePacks.BASE);
    }

    /** The union's own values of one rule, the latest first. */
    List<RuleChoice> editions(OrganisationId organisation, RuleKey key) {
        return choices(List.of(organisation), List.of(key)).stream()
                .sorted(Comparator.comparingInt(RuleChoice::edition).reversed())
                .toList();
    }

    void add(RuleChoice choice) {
        entities.persist(choice);
    }

    RulePlace placeOf(OrganisationId organisation) {
        var place = entities.find(RulePlace.class, organisation.value(), LockModeType.PESSIMISTIC_WRITE);
        return place == null ? new RulePlace(organisation) : place;
    }

    void keep(RulePlace place) {
        if (!entities.contains(place)) entities.persist(place);
    }

    private static Rule effective(
            RuleKey key,
            LocalDate day,
            List<OrganisationId> line,
            Map<OrganisationId, RulePlace> places,
            List<RuleChoice> choices) {
        var base = RulePacks.pack(RulePacks.BASE)
                .rule(key, day)
                .orElseThrow(() -> new Refused(DeadlineReason.NO_SUCH_RULE));
        for (int i = line.size() - 1; i >= 0; i--) {
            var at = line.get(i);
            var own = latest(choices, at, key, day);
            if (own.isPresent()) return own.get().over(base);
            var place = places.get(at);
            var local = place == null ? Optional.<Rule>empty() : place.pack().own(key, day);
            if (local.isPresent()) return local.get();
        }
        return base;
    }

    private static Optional<RuleChoice> latest(
            List<RuleChoice> choices, OrganisationId at, RuleKey key, LocalDate day) {
        return choices.stream()
                .filter(choice ->
                        choice.organisation().equals(at) && choice.key().equals(key))
                .filter(choice -> !choice.validFrom().isAfter(day))
                .max(Comparator.comparingInt(RuleChoice::edition));
    }

    private Map<OrganisationId, RulePlace> places(List<OrganisationId> line) {
        return entities.createQuery("select p from RulePlace p where p.organisationId in :line", RulePlace.class)
                .setParameter("line", numbers(line))
                .getResultStream()
                .collect(Collectors.toMap(RulePlace::organisation, Function.identity()));
    }

    private List<RuleChoice> choices(List<OrganisationId> line, List<RuleKey> keys) {
        return entities.createQuery(
                        "select c from RuleChoice c where c.organisationId in :line and c.rule in :keys",
                        RuleChoice.class)
                .setParameter("line", numbers(line))
                .setParameter("keys", keys.stream().map(RuleKey::value).toList())
                .getResultList();
    }

    private static List<Long> numbers(List<OrganisationId> line) {
        return line.stream().map(OrganisationId::value).toList();
    }
}
