package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.office.Offices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The steps behind the door, each in its own transaction. The slow hashing happens before, outside of all. */
@ApplicationScoped
class Entrance {
    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private Offices offices;

    @Inject
    private ServerKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** @param rehashed the same password under today's cost, or null if it stands */
    @Transactional
    public Progress afterPassword(MemberId member, PasswordHash rehashed, Visitor visitor) {
        return afterProof(member, rehashed, visitor, SignInReason.NUMBER_OR_PASSWORD_WRONG);
    }

    // The account is locked and looked at again: who left between the proof and this step does not come in.
    private Progress afterProof(MemberId member, PasswordHash rehashed, Visitor visitor, SignInReason closed) {
        var account = accounts.locked(member);
        if (!account.isOpen()) throw closed.refusal();
        if (rehashed != null) account.rehash(rehashed);
        return account.hasSecondFactor() ? new HalfWay(member, clock.now()) : enter(account, visitor, false);
    }

    @Transactional
    public Progress afterSecondFactor(HalfWay halfWay, String typed, Visitor visitor) {
        var account = accounts.locked(halfWay.member());
        if (!account.isOpen()) throw SignInReason.SIGN_IN_AGAIN.refusal();
        if (!passes(account, typed)) throw SignInReason.ONE_TIME_CODE_WRONG.refusal();
        return enter(account, visitor, true);
    }

    /** @throws huisheng.kernel.Refused CODE_WRONG, CODE_EXPIRED */
    @Transactional
    public Progress afterActivation(MemberId member, PaperCode code, PasswordHash hash, Visitor visitor) {
        var issued = accounts.activationCode(member).orElseThrow(SignInReason.CODE_WRONG::refusal);
        if (!issued.is(code.hash(keys.key(), ServerKey.Use.ACTIVATION_CODE, member)))
            throw SignInReason.CODE_WRONG.refusal();
        if (issued.isExpired(clock.now())) throw SignInReason.CODE_EXPIRED.refusal();
        var account = accounts.locked(member);
        if (!account.isOpen()) throw SignInReason.CODE_WRONG.refusal();
        issued.use(clock.now());
        account.take(hash, clock.now());
        sessions.endAll(member);
        sessions.forgetBrowsers(member);
        audit.append(new AccountActivated(member.value()));
        if (issued.removesSecondFactor() && account.hasSecondFactor()) removeSecondFactor(account);
        return account.hasSecondFactor() ? new HalfWay(member, clock.now()) : enter(account, visitor, false);
    }

    private void removeSecondFactor(Account account) {
        account.dropSecondFactor();
        accounts.forgetRecoveryCodes(account.member());
        audit.append(new SecondFactorRemoved(account.member().value()));
    }

    @Transactional
    public Progress afterProvider(SecretToken pass, Visitor visitor) {
        var member = accounts.taken(pass)
                .filter(valid -> valid.isValid(clock.now()))
                .map(ProviderPass::member)
                .orElseThrow(SignInReason.PROVIDER_NOT_KNOWN::refusal);
        return afterProof(member, null, visitor, SignInReason.PROVIDER_NOT_KNOWN);
    }

    /** Without a locked account there is nobody to enter as. */
    boolean passes(Account account, String typed) {
        return RecoveryCodes.looksLikeOne(typed)
                ? recovery.uses(account.member(), typed)
                : account.uses(typed, keys.key(), clock.now());
    }

    private Entered enter(Account account, Visitor visitor, boolean secondFactor) {
        var token = SecretToken.random();
        var browser = visitor.browserToken().orElseGet(SecretToken::random);
        sessions.open(token, account.member(), visitor.browser(), secondFactor);
        sessions.remember(browser, account.member());
        boolean officer = !offices.heldBy(account.member()).isEmpty();
        return new Entered(token, browser, officer && !secondFactor);
    }
}
