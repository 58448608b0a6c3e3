package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All accounts and what hangs on them, as a collection. */
@ApplicationScoped
class Accounts {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    Optional<Account> of(MemberId member) {
        return Optional.ofNullable(entities.find(Account.class, member.value()));
    }

    /** Locked: what is used once is used once on all servers together. */
    Account locked(MemberId member) {
        return lockedIfAny(member).orElseThrow(SignInReason.SIGN_IN_AGAIN::refusal);
    }

    Optional<Account> lockedIfAny(MemberId member) {
        return Optional.ofNullable(entities.find(Account.class, member.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Many at once; they and their codes are then at hand without a statement each. */
    Map<MemberId, Account> all(Collection<MemberId> members) {
        var ids = members.stream().map(MemberId::value).toList();
        entities.createQuery("select c from ActivationCode c where c.memberId in :ids", ActivationCode.class)
                .setParameter("ids", ids)
                .getResultList();
        return entities.createQuery("select a from Account a where a.memberId in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Account::member, account -> account));
    }

    Account open(MemberId member) {
        var account = new Account(member);
        entities.persist(account);
        return account;
    }

    Optional<ActivationCode> activationCode(MemberId member) {
        return Optional.ofNullable(entities.find(ActivationCode.class, member.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void issueActivationCode(MemberId member, String hash, MemberId by, Instant now) {
        var code = activationCode(member);
        if (code.isPresent()) code.get().issue(hash, by, now);
        else entities.persist(new ActivationCode(member, hash, by, now));
    }

    void forgetActivationCode(MemberId member) {
        activationCode(member).ifPresent(entities::remove);
    }

    void add(RecoveryCode code) {
        entities.persist(code);
    }

    Optional<RecoveryCode> unusedRecoveryCode(MemberId member, String hash) {
        return entities.createQuery(
                        "select c from RecoveryCode c where c.memberId = :member and c.codeHash = :hash and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("member", member.value())
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    int recoveryCodesLeft(MemberId member) {
        return entities.createQuery(
                        "select count(c) from RecoveryCode c where c.memberId = :member and c.usedAt is null",
                        Long.class)
                .setParameter("member", member.value())
                .getSingleResult()
                .intValue();
    }

    void forgetRecoveryCodes(MemberId member) {
        entities.createQuery("delete from RecoveryCode c where c.memberId = :member")
                .setParameter("member", member.value())
                .executeUpdate();
    }

    Optional<ProviderIdentity> provider(ProviderIdentity.Key key) {
        return Optional.ofNullable(entities.find(ProviderIdentity.class, key));
    }

    List<ProviderIdentity> providersOf(MemberId member, String issuer) {
        return entities.createQuery(
                        "select p from ProviderIdentity p where p.memberId = :member and p.key.issuer = :issuer",
                        ProviderIdentity.class)
                .setParameter("member", member.value())
                .setParameter("issuer", issuer)
                .getResultList();
    }

    void admit(ProviderPass pass) {
        entities.createQuery("delete from ProviderPass p where p.expiresAt < :now")
                .setParameter("now", pass.issuedAt())
                .executeUpdate();
        entities.persist(pass);
    }

    /** A pass is gone once it was shown, valid or not. */
    Optional<ProviderPass> taken(SecretToken token) {
        var pass = entities.find(ProviderPass.class, token.hash(), LockModeType.PESSIMISTIC_WRITE);
        if (pass != null) entities.remove(pass);
        return Optional.ofNullable(pass);
    }

    void bind(ProviderIdentity.Key key, MemberId member, Instant now) {
        entities.persist(new ProviderIdentity(key, member, now));
    }
}
