package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Where the identity provider's word is taken in place of a password. Only the door for providers calls it, with claims of
 * a token that the server has checked; the second factor remains ours.
 */
@Stateless
@PermitAll
public class ProviderDesk {
    public static final String PASS_COOKIE = "huisheng-arrival";

    @Inject
    private MemberRegister register;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    /**
     * The first time, the claim says which member it is, and the subject is bound to that member; from then on the subject
     * alone counts, and a number that turns up with another subject is refused.
     *
     * @return a pass for one minute and one use
     * @throws huisheng.kernel.Refused PROVIDER_NOT_KNOWN alike for unknown numbers, who has left, closed accounts and
     *     strangers
     */
    public SecretToken arrived(String issuer, String subject, String number) {
        var key = new ProviderIdentity.Key(issuer, subject);
        var member = accounts.provider(key).map(ProviderIdentity::member).orElseGet(() -> bound(key, number));
        if (register.standing(member) == Standing.LEFT) throw SignInReason.PROVIDER_NOT_KNOWN.refusal();
        var account = accounts.of(member).orElseGet(() -> accounts.open(member));
        if (!account.isOpen()) throw SignInReason.PROVIDER_NOT_KNOWN.refusal();
        var pass = SecretToken.random();
        accounts.admit(new ProviderPass(pass, member, clock.now()));
        return pass;
    }

    private MemberId bound(ProviderIdentity.Key key, String number) {
        var member = Optional.ofNullable(number)
                .flatMap(register::withNumber)
                .filter(known -> accounts.providersOf(known, key.issuer()).isEmpty())
                .orElseThrow(SignInReason.PROVIDER_NOT_KNOWN::refusal);
        accounts.bind(key, member, clock.now());
        audit.append(new ProviderBound(member.value()));
        return member;
    }
}
