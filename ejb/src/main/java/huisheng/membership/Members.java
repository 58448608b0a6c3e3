package huisheng.membership;

import huisheng.kernel.Refused;
import huisheng.organisation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All members, as a collection. Lists are read by keyset: by place and number, or by what is looked for, name or number. */
@ApplicationScoped
class Members {
    private static final String WITHIN = " m.place >= :from and m.place < :beyond";

    /** The same for a list in the order of numbers, where an index of places would be the wrong way in. H2 sees through concat(place, ''). */
    private static final String WITHIN_WITHOUT_INDEX =
            " coalesce(m.place, '') >= :from and coalesce(m.place, '') < :beyond";

    private static final String STANDING = " and m.standing = :standing";

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    void add(Member member) {
        entities.persist(member);
    }

    void add(MembershipSpell spell) {
        entities.persist(spell);
    }

    Member get(MemberId id) {
        return Optional.ofNullable(entities.find(Member.class, id.value()))
                .orElseThrow(() -> new Refused(MembershipReason.NO_SUCH_MEMBER));
    }

    List<Member> all(Collection<MemberId> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select m from Member m where m.id in :ids", Member.class)
                .setParameter("ids", ids.stream().map(MemberId::value).toList())
                .getResultList();
    }

    Optional<Member> withNumber(String number) {
        return entities.createQuery("select m from Member m where m.number = :number", Member.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Set<String> taken(Collection<String> numbers) {
        if (numbers.isEmpty()) return Set.of();
        return new HashSet<>(
                entities.createQuery("select m.number from Member m where m.number in :numbers", String.class)
                        .setParameter("numbers", numbers)
                        .getResultList());
    }

    Optional<MembershipSpell> presentSpell(MemberId member) {
        return entities.createQuery(
                        "select s from MembershipSpell s where s.member.id = :member and s.until is null",
                        MembershipSpell.class)
                .setParameter("member", member.value())
                .getResultStream()
                .findFirst();
    }

    List<MembershipSpell> spells(MemberId member) {
        return entities.createQuery(
                        "select s from MembershipSpell s where s.member.id = :member order by s.since desc, s.id desc",
                        MembershipSpell.class)
                .setParameter("member", member.value())
                .getResultList();
    }

    /** Lines after the key, in the order of {@link #keyOf}, which is always the order of one index. */
    List<Member> page(Place place, RegisterFilter filter, RegisterKey after, int limit) {
        var query = entities.createQuery(
                        "select m from Member m where" + (filter.looksForANumber() ? WITHIN_WITHOUT_INDEX : WITHIN)
                                + (filter.standing() == null ? "" : STANDING)
                                + (filter.looksForAName() ? " and m.name >= :search and m.name < :beyondSearch" : "")
                                + (filter.looksForANumber()
                                        ? " and m.number >= :search and m.number < :beyondSearch"
                                        : "")
                                + afterInOrder(filter),
                        Member.class)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .setParameter("second", after.second())
                .setMaxResults(limit);
        if (!filter.looksForANumber()) query.setParameter("first", after.first());
        if (filter.standing() != null) query.setParameter("standing", filter.standing());
        if (!filter.search().isEmpty())
            query.setParameter("search", filter.search()).setParameter("beyondSearch", filter.beyondSearch());
        return query.getResultList();
    }

    /** The order names every column of the index from its beginning, or H2 would sort the whole register for each page. */
    private static String afterInOrder(RegisterFilter filter) {
        var standing = filter.standing() == null ? "" : "m.standing, ";
        if (filter.looksForANumber()) return " and m.number > :second order by " + standing + "m.number";
        if (filter.looksForAName())
            return " and m.name >= :first and (m.name > :first or m.number > :second) order by m.name, m.number";
        return " and m.place >= :first and (m.place > :first or m.number > :second) order by " + standing
                + "m.place, m.number";
    }

    static String keyOf(Member member, RegisterFilter filter) {
        if (filter.looksForANumber()) return new RegisterKey("", member.card().number()).text();
        if (filter.looksForAName())
            return new RegisterKey(member.card().name(), member.card().number()).text();
        return member.key().text();
    }

    long count(Place place, Standing standing) {
        return entities.createQuery("select count(m) from Member m where" + WITHIN + STANDING, Long.class)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .setParameter("standing", standing)
                .getSingleResult();
    }

    /** Who was an active member somewhere in the subtree on the day, in the order of their numbers. */
    List<MemberCard> activeOn(LocalDate day, Place place, String afterNumber, int limit) {
        return entities.createQuery(
                        "select new huisheng.membership.MemberCard(m.id, m.number, m.name)"
                                + " from MembershipSpell s join s.member m join Organisation o on o.id = s.organisationId"
                                + " where s.kind = huisheng.membership.Standing.ACTIVE and s.since <= :day"
                                + " and (s.until is null or s.until > :day)"
                                + " and o.path >= :from and o.path < :beyond and m.number > :after order by m.number",
                        MemberCard.class)
                .setParameter("day", day)
                .setParameter("from", place.value())
                .setParameter("beyond", place.beyond())
                .setParameter("after", afterNumber)
                .setMaxResults(limit)
                .getResultList();
    }
}
