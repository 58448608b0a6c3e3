package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A member's own account: password, and where they are signed in. */
@Stateless
@RolesAllowed("member")
public class AccountDesk {
    /** Longer than a slip lives, so that whoever it was meant for reads of it. */
    private static final Duration TOLD_FOR = ActivationCode.LIFE.plusDays(30);

    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Renewals renewals;

    @Inject
    private Offices offices;

    @Inject
    private MemberRegister register;

    @Inject
    private PasswordAgain passwordAgain;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /** @param here the session of this request */
    public AccountStanding standing(long here) {
        var member = caller.id();
        var account = accounts.of(member);
        return new AccountStanding(
                account.map(Account::passwordSetAt).orElse(null),
                account.map(Account::secondFactorSince).orElse(null),
                accounts.recoveryCodesLeft(member),
                !offices.heldBy(member).isEmpty(),
                sessions.of(member).stream().map(session -> session.line(here)).toList());
    }

    /** Whether somebody had the own second factor removed within the last weeks. */
    public Optional<RenewalNote> renewal() {
        return renewals.lastConfirmed(caller.id(), clock.now().minus(TOLD_FOR)).map(this::note);
    }

    private RenewalNote note(Renewal renewal) {
        var people = register.cards(List.of(renewal.askedBy(), renewal.decidedBy()));
        return new RenewalNote(
                people.get(renewal.askedBy()).name(),
                people.get(renewal.decidedBy()).name(),
                renewal.reason(),
                renewal.decidedAt());
    }

    /** Ends all other sessions; whoever had the old password is out.
     *
     * @throws huisheng.kernel.Refused PASSWORD_WRONG, TOO_MANY_TRIES, PASSWORD_…
     */
    public void changePassword(SecretText present, SecretText chosen, long here) {
        var member = caller.id();
        PasswordRule.check(chosen, register.card(member).number());
        passwordAgain.require(member, present);
        if (java.util.Arrays.equals(present.characters(), chosen.characters()))
            throw SignInReason.PASSWORD_UNCHANGED.refusal();
        accounts.locked(member).take(PasswordHash.of(chosen), clock.now());
        accounts.forgetActivationCode(member);
        sessions.endOthers(member, here);
        sessions.forgetBrowsers(member);
        audit.append(new PasswordChanged(member.value()));
    }

    /** In which the member chose to read, if they did. */
    public Optional<Language> language() {
        return accounts.of(caller.id()).map(Account::language).map(Language::of);
    }

    /** From now on pages are in this language wherever the member signs in. */
    public void read(Language chosen) {
        accounts.locked(caller.id()).read(chosen);
    }

    /** Forgets the chosen language. */
    public void readAsTheBrowserAsks() {
        accounts.locked(caller.id()).read(null);
    }

    /** @return how many other sessions ended */
    public int signOutElsewhere(long here) {
        return ended(caller.id(), here);
    }

    /** Browsers are strangers again afterwards, this one too. */
    public void signOutEverywhere() {
        ended(caller.id(), -1);
        sessions.forgetBrowsers(caller.id());
    }

    /** @throws huisheng.kernel.Refused NO_SUCH_SESSION, for other people's sessions too */
    public void end(long session) {
        sessions.end(sessions.of(caller.id(), session).orElseThrow(SignInReason.NO_SUCH_SESSION::refusal));
    }

    private int ended(MemberId member, long kept) {
        int count = sessions.endOthers(member, kept);
        audit.append(new SignedOutEverywhere(member.value(), count));
        return count;
    }
}
