package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How one member proves who they are. */
@Entity
class Account {
    @Id
    private long memberId;

    private String passwordHash;

    protected Account() {}

    Account(MemberId member) {
        this.memberId = member.value();
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    void choosePassword(char[] password) {
        passwordHash = PasswordHash.of(password).text();
    }

    boolean opensWith(char[] password) {
        return passwordHash != null && new PasswordHash(passwordHash).matches(password);
    }
}
