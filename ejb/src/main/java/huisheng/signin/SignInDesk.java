package huisheng.signin;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;

/** The door: number and password in, a proof of sign-in out. */
@Stateless
@PermitAll
public class SignInDesk {
    // An unknown number costs the same work as a wrong password.
    private static final PasswordHash NOBODY = PasswordHash.of(new char[] {0});

    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    public SignedIn signIn(String number, char[] password) {
        var account = register.withNumber(number)
                .flatMap(id -> Optional.ofNullable(entities.find(Account.class, id.value())));
        boolean right = account.map(known -> known.opensWith(password)).orElseGet(() -> wastes(password));
        if (!right) throw new Refused(SignInReason.NUMBER_OR_PASSWORD_WRONG);
        return signedIn(account.get().member());
    }

    private static boolean wastes(char[] password) {
        NOBODY.matches(password);
        return false;
    }

    private SignedIn signedIn(MemberId member) {
        boolean officer = !offices.heldBy(member).isEmpty();
        return new SignedIn(member, officer ? Set.of("member", "officer") : Set.of("member"));
    }
}
