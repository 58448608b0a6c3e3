package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Opens accounts for those who keep the register, never for pages. */
@ApplicationScoped
public class AccountRegister {
    @PersistenceContext(unitName = "union")
    private EntityManager entities;

    public void open(MemberId member, char[] password) {
        var account = new Account(member);
        account.choosePassword(password);
        entities.persist(account);
    }
}
