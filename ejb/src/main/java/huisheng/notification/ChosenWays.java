package huisheng.notification;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What members have chosen, as a collection. */
@ApplicationScoped
class ChosenWays {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    /** Of those who have chosen something for the kind. */
    Map<MemberId, Way> of(NoticeKind kind, Collection<MemberId> members) {
        return entities.createQuery(
                        "select c from ChosenWay c where c.memberId in :members and c.kind = :kind", ChosenWay.class)
                .setParameter("members", Notices.ids(members))
                .setParameter("kind", kind)
                .getResultStream()
                .collect(Collectors.toMap(ChosenWay::member, ChosenWay::way));
    }

    /** For every kind, chosen or usual. */
    Map<NoticeKind, Way> of(MemberId member) {
        var ways = new EnumMap<NoticeKind, Way>(NoticeKind.class);
        for (var kind : NoticeKind.values()) ways.put(kind, kind.usual());
        rows(member).forEach(row -> ways.put(row.kind(), row.way()));
        return ways;
    }

    void choose(MemberId member, Map<NoticeKind, Way> chosen) {
        var rows = rows(member).stream().collect(Collectors.toMap(ChosenWay::kind, row -> row));
        chosen.forEach((kind, way) -> {
            if (rows.containsKey(kind)) rows.get(kind).change(way);
            else entities.persist(new ChosenWay(member, kind, way));
        });
    }

    private List<ChosenWay> rows(MemberId member) {
        return entities.createQuery("select c from ChosenWay c where c.memberId = :member", ChosenWay.class)
                .setParameter("member", member.value())
                .getResultList();
    }
}
