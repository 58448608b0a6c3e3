package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.signin.Throttle.Counter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A member takes a second factor into use, changes it, or gives it up. Officers keep theirs. */
@Stateless
@RolesAllowed("member")
public class SecondFactorDesk {
    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private Entrance entrance;

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private PasswordAgain passwordAgain;

    @Inject
    private Throttle throttle;

    @Inject
    private ServerKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** What is waiting to be confirmed, if anything. */
    public Optional<Pairing> proposed() {
        var member = caller.id();
        return accounts.of(member).map(account -> account.proposed(keys.key())).map(secret -> shown(member, secret));
    }

    /** The first second factor: the password is asked for again.
     *
     * @throws huisheng.kernel.Refused PASSWORD_WRONG, TOO_MANY_TRIES, SECOND_FACTOR_STANDS
     */
    public void propose(SecretText password) {
        var member = caller.id();
        passwordAgain.require(member, password);
        var account = accounts.locked(member);
        if (account.hasSecondFactor()) throw SignInReason.SECOND_FACTOR_STANDS.refusal();
        account.propose(SecondFactorSecret.random(), keys.key());
    }

    /** Another app or telephone: a code of the present one, or a recovery code, is asked for. */
    public void proposeAnother(String typed) {
        var account = proved(typed);
        account.propose(SecondFactorSecret.random(), keys.key());
    }

    /** @throws huisheng.kernel.Refused ONE_TIME_CODE_WRONG, SECOND_FACTOR_MISSING if none was proposed */
    public Paired confirm(String typed, long here) {
        var member = caller.id();
        var account = accounts.locked(member);
        if (!account.confirmProposed(typed, keys.key(), clock.now())) throw SignInReason.ONE_TIME_CODE_WRONG.refusal();
        sessions.endOthers(member, here);
        var session = sessions.of(member, here).orElseThrow(SignInReason.SIGN_IN_AGAIN::refusal);
        var token = SecretToken.random();
        session.secondFactorPassed();
        session.renew(token);
        audit.append(new SecondFactorSet(member.value()));
        return new Paired(recovery.make(member), token);
    }

    public List<String> newRecoveryCodes(String typed) {
        return recovery.make(proved(typed).member());
    }

    /** @throws huisheng.kernel.Refused OFFICERS_KEEP_IT, ONE_TIME_CODE_WRONG, CODE_MISTYPED, TOO_MANY_TRIES */
    public void remove(String typed) {
        if (!offices.heldBy(caller.id()).isEmpty()) throw SignInReason.OFFICERS_KEEP_IT.refusal();
        var account = proved(typed);
        account.dropSecondFactor();
        accounts.forgetRecoveryCodes(account.member());
        audit.append(new SecondFactorRemoved(account.member().value()));
    }

    private Account proved(String typed) {
        var member = caller.id();
        if (RecoveryCodes.looksLikeOne(typed)) PaperCode.typed(typed);
        var counter = new Counter(Limit.SECOND_FACTOR, "signed in " + member.value());
        throttle.admit(counter);
        var account = accounts.locked(member);
        if (!entrance.passes(account, typed)) throw SignInReason.ONE_TIME_CODE_WRONG.refusal();
        throttle.right(counter);
        return account;
    }

    private Pairing shown(MemberId member, SecondFactorSecret secret) {
        return new Pairing(secret, register.card(member).number());
    }
}
