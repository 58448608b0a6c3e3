package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberLine;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.office.Offices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Accounts, for those who keep the register of members; never for pages. A member needs no account to be a member. */
@ApplicationScoped
public class AccountRegister {
    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private ServerKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /**
     * Accounts of the demonstration union: one password for all, hashed once, and for who holds an office the fixed
     * second factor whose code {@link DemoCode} prints.
     */
    public void openDemo(Collection<MemberId> members, char[] password) {
        if (!Boolean.getBoolean("huisheng.demo")) throw new IllegalStateException("not in demo mode");
        var hash = PasswordHash.of(new SecretText(new String(password)));
        for (var member : members) {
            var account = accounts.open(member);
            account.take(hash, clock.now());
            if (!offices.heldBy(member).isEmpty()) presetSecondFactor(account);
        }
    }

    private void presetSecondFactor(Account account) {
        var number = register.card(account.member()).number();
        account.preset(DemoCode.secretOf(number), keys.key(), clock.now());
    }

    /** An activation code for a member; what was issued before is void.
     *
     * @param by the registrar, or null when the union itself is set up
     * @return the code as it is printed; it is told this once
     * @throws huisheng.kernel.Refused NO_SUCH_MEMBER_HERE for who has left
     */
    public String issueActivation(MemberId member, MemberId by) {
        if (register.standing(member) == Standing.LEFT) throw SignInReason.NO_SUCH_MEMBER_HERE.refusal();
        var code = code(member, by, clock.now());
        audit.append(new ActivationIssued(member.value(), by == null ? null : by.value()));
        return code.printed();
    }

    /** As {@link #issueActivation}, with everything that is printed on the slip. */
    public ActivationSlip issueSlip(MemberCard card, MemberId by) {
        return new ActivationSlip(card.number(), card.name(), issueActivation(card.id(), by), until(clock.now()));
    }

    /** Whether the member has set a password. */
    public boolean isActivated(MemberId member) {
        return accounts.of(member).filter(Account::isActivated).isPresent();
    }

    /** Whether the member has never set a password, and the code for it came from nobody but the founding. */
    public boolean waitsSinceFounding(MemberId member) {
        return !isActivated(member)
                && accounts.activationCode(member)
                        .filter(ActivationCode::isOfTheFounding)
                        .isPresent();
    }

    /** As {@link #issueSlip}, after two persons agreed that the second factor is lost: using the code removes it. */
    ActivationSlip issueRenewal(MemberCard card, MemberId by) {
        var slip = issueSlip(card, by);
        accounts.activationCode(card.id()).orElseThrow().removeSecondFactor();
        return slip;
    }

    /** For those among the lines who have never set a password; in one entry of the audit log. */
    List<ActivationSlip> issueSlips(Map<MemberId, MemberLine> lines, MemberId by) {
        var known = accounts.all(lines.keySet());
        var now = clock.now();
        var slips = new ArrayList<ActivationSlip>();
        var ids = new ArrayList<Long>();
        for (var line : lines.values()) {
            if (known.getOrDefault(line.id(), new Account(line.id())).isActivated()) continue;
            var code = code(line.id(), by, now);
            slips.add(new ActivationSlip(line.number(), line.name(), code.printed(), until(now)));
            ids.add(line.id().value());
        }
        if (!ids.isEmpty()) audit.append(new ActivationCodesIssued(by.value(), ids));
        return slips;
    }

    private PaperCode code(MemberId member, MemberId by, Instant now) {
        if (accounts.of(member).isEmpty()) accounts.open(member);
        var code = PaperCode.random();
        accounts.issueActivationCode(member, code.hash(keys.key(), ServerKey.Use.ACTIVATION_CODE, member), by, now);
        return code;
    }

    private static Instant until(Instant now) {
        return now.plus(ActivationCode.LIFE);
    }

    /** The member left: signed out everywhere at the next request, and no way in. */
    public void close(MemberId member) {
        accounts.lockedIfAny(member).filter(Account::isOpen).ifPresent(account -> {
            account.close(clock.now());
            accounts.forgetActivationCode(member);
            accounts.forgetRecoveryCodes(member);
            sessions.endAll(member);
            sessions.forgetBrowsers(member);
            audit.append(new AccountClosed(member.value()));
        });
    }

    /** The member came back: a new activation code lets them in. */
    public void reopen(MemberId member) {
        accounts.of(member).ifPresent(Account::reopen);
    }
}
