package huisheng.signin;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Ten codes on paper for the day the telephone is gone. */
@ApplicationScoped
class RecoveryCodes {
    static final int COUNT = 10;

    @Inject
    private Accounts accounts;

    @Inject
    private ServerKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    static boolean looksLikeOne(String typed) {
        return typed != null && typed.replaceAll("[\\s\\p{Pd}]", "").length() > OneTimeCode.DIGITS;
    }

    /** @return the codes as they are printed; they are told this once */
    List<String> make(MemberId member) {
        accounts.forgetRecoveryCodes(member);
        var printed = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            var code = PaperCode.random();
            accounts.add(new RecoveryCode(member, hash(member, code)));
            printed.add(code.printed());
        }
        audit.append(new RecoveryCodesMade(member.value(), COUNT));
        return printed;
    }

    boolean uses(MemberId member, String typed) {
        var code = PaperCode.typed(typed);
        var found = accounts.unusedRecoveryCode(member, hash(member, code));
        found.ifPresent(known -> {
            known.use(clock.now());
            audit.append(new RecoveryCodeUsed(member.value(), accounts.recoveryCodesLeft(member)));
        });
        return found.isPresent();
    }

    private String hash(MemberId member, PaperCode code) {
        return code.hash(keys.key(), ServerKey.Use.RECOVERY_CODE, member);
    }
}
