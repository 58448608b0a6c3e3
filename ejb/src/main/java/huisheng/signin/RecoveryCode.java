package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Stands in once for the second factor, when the telephone is lost. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_code_seq")
    @SequenceGenerator(name = "recovery_code_seq", sequenceName = "recovery_code_seq", allocationSize = 50)
    private Long id;

    private long memberId;
    private String codeHash;
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(MemberId member, String codeHash) {
        this.memberId = member.value();
        this.codeHash = codeHash;
    }

    void use(Instant now) {
        usedAt = now;
    }
}
