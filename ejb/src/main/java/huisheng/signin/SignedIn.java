package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.security.enterprise.credential.Credential;
import java.util.Set;

/** The proof that every factor was right; made by {@link SignInDesk} alone, and what the identity store believes. */
public final class SignedIn implements Credential {
    private final MemberId member;
    private final Set<String> roles;

    SignedIn(MemberId member, Set<String> roles) {
        this.member = member;
        this.roles = Set.copyOf(roles);
    }

    public MemberId member() {
        return member;
    }

    public Set<String> roles() {
        return roles;
    }
}
