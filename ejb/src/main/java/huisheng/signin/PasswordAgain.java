package huisheng.signin;

import huisheng.membership.MemberId;
import huisheng.signin.Throttle.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Before something that cannot be taken back: the password once more, from whoever sits before the screen now. */
@ApplicationScoped
class PasswordAgain {
    @Inject
    private Accounts accounts;

    @Inject
    private Throttle throttle;

    void require(MemberId member, SecretText password) {
        var counter = new Counter(Limit.PASSWORD_AGAIN, Long.toString(member.value()));
        throttle.admit(counter);
        var hash = accounts.of(member).map(Account::password).orElseThrow(SignInReason.PASSWORD_WRONG::refusal);
        if (password.isTooLong() || !hash.matches(password)) throw SignInReason.PASSWORD_WRONG.refusal();
        throttle.right(counter);
    }
}
