package huisheng.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;

/** The member who is at the counter now, as the container knows them. */
@RequestScoped
public class Caller {
    @Inject
    private Principal principal;

    public MemberId id() {
        return new MemberId(Long.parseLong(principal.getName()));
    }

    public boolean isKnown() {
        return principal.getName().chars().allMatch(Character::isDigit);
    }
}
