package huisheng.signin;

import huisheng.membership.MemberId;
import huisheng.membership.MemberJoined;
import huisheng.membership.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who leaves is signed out everywhere in the same transaction; who comes back needs a new activation code. */
@ApplicationScoped
class AccountsFollowMembership {
    @Inject
    private AccountRegister accounts;

    void left(@Observes MemberLeft happening) {
        accounts.close(new MemberId(happening.member()));
    }

    void joined(@Observes MemberJoined happening) {
        accounts.reopen(new MemberId(happening.member()));
    }
}
