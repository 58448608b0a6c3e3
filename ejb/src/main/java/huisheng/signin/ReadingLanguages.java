package huisheng.signin;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** In which language a member reads; for letters. */
@ApplicationScoped
public class ReadingLanguages {
    @Inject
    private Accounts accounts;

    /** What the member chose, Chinese as long as they chose nothing. */
    public Language of(MemberId member) {
        return accounts.of(member).map(Account::language).map(Language::of).orElse(Language.ZH);
    }
}
