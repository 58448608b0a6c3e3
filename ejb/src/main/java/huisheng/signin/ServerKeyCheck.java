package huisheng.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The mark by which a database knows the server's key again. */
@Entity
@Table(name = "server_key_check")
class ServerKeyCheck {
    static final int ONLY = 1;

    @Id
    private int id;

    private String fingerprint;

    protected ServerKeyCheck() {}

    ServerKeyCheck(String fingerprint) {
        this.id = ONLY;
        this.fingerprint = fingerprint;
    }

    boolean fits(String other) {
        return fingerprint.equals(other);
    }
}
