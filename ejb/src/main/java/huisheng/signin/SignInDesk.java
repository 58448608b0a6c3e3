package huisheng.signin;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.signin.Throttle.Counter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The door. What was typed is counted before it is judged; an unknown number, a number without account and a wrong
 * password cost the same work and get the same answer.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {
    private static final PasswordHash NOBODY =
            PasswordHash.of(new SecretText(SecretToken.random().forCookie()));
    private static final MemberId NO_MEMBER = new MemberId(0);

    @Inject
    private MemberRegister register;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Throttle throttle;

    @Inject
    private Entrance entrance;

    @Inject
    private Clock clock;

    /** @throws huisheng.kernel.Refused NUMBER_OR_PASSWORD_WRONG, TOO_MANY_TRIES, TOO_BUSY */
    public Progress signIn(String number, SecretText password, Visitor visitor) {
        var typed = TypedNumber.of(number);
        var member = member(typed);
        var counters = passwordCounters(typed, member.orElse(NO_MEMBER), visitor);
        throttle.admit(counters);
        var hash = accounts.of(member.orElse(NO_MEMBER))
                .filter(Account::isOpen)
                .map(Account::password)
                .orElse(NOBODY);
        boolean right = !password.isTooLong() && hash.matches(password);
        if (!right) throw SignInReason.NUMBER_OR_PASSWORD_WRONG.refusal();
        throttle.right(counters);
        return entrance.afterPassword(
                member.orElseThrow(), hash.isOutdated() ? PasswordHash.of(password) : null, visitor);
    }

    /**
     * @param typed the six digits of the app, or a recovery code
     * @throws huisheng.kernel.Refused ONE_TIME_CODE_WRONG, CODE_MISTYPED, TOO_MANY_TRIES, SIGN_IN_AGAIN
     */
    public Progress secondFactor(HalfWay halfWay, String typed, Visitor visitor) {
        if (halfWay == null || halfWay.isStale(clock.now())) throw SignInReason.SIGN_IN_AGAIN.refusal();
        if (RecoveryCodes.looksLikeOne(typed)) PaperCode.typed(typed);
        var counter = secondFactorCounter(halfWay.member(), visitor);
        throttle.admit(counter);
        var entered = entrance.afterSecondFactor(halfWay, typed, visitor);
        throttle.right(counter);
        return entered;
    }

    /**
     * First sign-in, or a forgotten password: the code from the slip and a password of one's own. It has counters of its
     * own, so that it stays open while somebody guesses passwords.
     *
     * @throws huisheng.kernel.Refused CODE_MISTYPED, CODE_WRONG, CODE_EXPIRED, TOO_MANY_TRIES, PASSWORD_…
     */
    public Progress activate(String number, String code, SecretText password, Visitor visitor) {
        var typed = TypedNumber.of(number);
        var paper = PaperCode.typed(code);
        PasswordRule.check(password, typed.value());
        var counters = new Counter[] {
            new Counter(Limit.CODE_FROM_NETWORK, visitor.network()),
            new Counter(Limit.CODE_FOR_NUMBER_FROM_NETWORK, typed.counted() + "\n" + visitor.network())
        };
        throttle.admit(counters);
        var hash = PasswordHash.of(password);
        var member = member(typed).orElseThrow(SignInReason.CODE_WRONG::refusal);
        var progress = entrance.afterActivation(member, paper, hash, visitor);
        throttle.right(counters);
        return progress;
    }

    /**
     * Through an identity provider, whose word stands for the password; the second factor is asked for all the same.
     *
     * @throws huisheng.kernel.Refused PROVIDER_NOT_KNOWN without a valid pass of {@link ProviderDesk}
     */
    public Progress arrive(Optional<SecretToken> pass, Visitor visitor) {
        return entrance.afterProvider(pass.orElseThrow(SignInReason.PROVIDER_NOT_KNOWN::refusal), visitor);
    }

    private Optional<MemberId> member(TypedNumber typed) {
        return typed.isLookedUp() ? register.withNumber(typed.value()) : Optional.empty();
    }

    private Counter[] passwordCounters(TypedNumber typed, MemberId member, Visitor visitor) {
        if (isKnown(visitor, member))
            return new Counter[] {new Counter(Limit.KNOWN_BROWSER, browserOf(visitor, member))};
        return new Counter[] {
            new Counter(Limit.NETWORK, visitor.network()),
            new Counter(Limit.NUMBER, typed.counted()),
            new Counter(Limit.NUMBER_FROM_NETWORK, typed.counted() + "\n" + visitor.network())
        };
    }

    private Counter secondFactorCounter(MemberId member, Visitor visitor) {
        return isKnown(visitor, member)
                ? new Counter(Limit.SECOND_FACTOR_KNOWN_BROWSER, browserOf(visitor, member))
                : new Counter(Limit.SECOND_FACTOR, Long.toString(member.value()));
    }

    private boolean isKnown(Visitor visitor, MemberId member) {
        return visitor.browserToken()
                .map(token -> sessions.knows(token, member))
                .orElse(false);
    }

    private static String browserOf(Visitor visitor, MemberId member) {
        return visitor.browserToken().orElseThrow().hash() + " " + member.value();
    }
}
