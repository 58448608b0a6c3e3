package huisheng.signin;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Where members are signed in, and the browsers they have come with before. */
@ApplicationScoped
class Sessions {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private Clock clock;

    MemberSession open(SecretToken token, MemberId member, String browser, boolean secondFactor) {
        var session = new MemberSession(token, member, browser, secondFactor, clock.now());
        entities.persist(session);
        return session;
    }

    Optional<MemberSession> with(SecretToken token) {
        return entities.createQuery("select s from MemberSession s where s.tokenHash = :hash", MemberSession.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .filter(session -> session.isAlive(clock.now()))
                .findFirst();
    }

    /** A living session with the language of its member, at the price of one statement. */
    Optional<Reading> read(SecretToken token) {
        return entities.createQuery(
                        "select s, a.language from MemberSession s left join Account a on a.memberId = s.memberId"
                                + " where s.tokenHash = :hash",
                        Object[].class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .map(row -> new Reading((MemberSession) row[0], (String) row[1]))
                .filter(reading -> reading.session().isAlive(clock.now()))
                .findFirst();
    }

    /** @param language null as long as none was chosen */
    record Reading(MemberSession session, String language) {}

    Optional<MemberSession> of(MemberId member, long id) {
        return Optional.ofNullable(entities.find(MemberSession.class, id))
                .filter(session -> session.member().equals(member));
    }

    List<MemberSession> of(MemberId member) {
        return entities.createQuery(
                        "select s from MemberSession s where s.memberId = :member order by s.seenAt desc, s.id desc",
                        MemberSession.class)
                .setParameter("member", member.value())
                .getResultStream()
                .filter(session -> session.isAlive(clock.now()))
                .toList();
    }

    void end(MemberSession session) {
        entities.remove(session);
    }

    /** @return how many ended */
    int endOthers(MemberId member, long kept) {
        return entities.createQuery("delete from MemberSession s where s.memberId = :member and s.id <> :kept")
                .setParameter("member", member.value())
                .setParameter("kept", kept)
                .executeUpdate();
    }

    int endAll(MemberId member) {
        return endOthers(member, -1);
    }

    boolean knows(SecretToken browser, MemberId member) {
        return entities.find(KnownBrowser.class, KnownBrowser.key(browser, member)) != null;
    }

    void remember(SecretToken browser, MemberId member) {
        var known = entities.find(KnownBrowser.class, KnownBrowser.key(browser, member));
        if (known == null) entities.persist(new KnownBrowser(browser, member, clock.now()));
        else known.seen(clock.now());
    }

    void forgetBrowsers(MemberId member) {
        entities.createQuery("delete from KnownBrowser b where b.key.memberId = :member")
                .setParameter("member", member.value())
                .executeUpdate();
    }

    @Transactional
    public void forgetOld() {
        entities.createQuery("delete from MemberSession s where s.seenAt < :idle or s.startedAt < :longest")
                .setParameter("idle", clock.now().minus(MemberSession.IDLE))
                .setParameter("longest", clock.now().minus(MemberSession.LONGEST))
                .executeUpdate();
        entities.createQuery("delete from KnownBrowser b where b.seenAt < :old")
                .setParameter("old", clock.now().minus(KnownBrowser.LIFE))
                .executeUpdate();
    }
}
