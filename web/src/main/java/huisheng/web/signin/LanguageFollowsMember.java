package huisheng.web.signin;

import huisheng.signin.AccountDesk;
import huisheng.signin.Language;
import huisheng.web.kernel.LanguageChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** A language chosen by somebody signed in is kept with the member; a stranger's choice stays in their browser. */
@ApplicationScoped
class LanguageFollowsMember {
    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountDesk account;

    void chosen(@Observes LanguageChosen choice) {
        if (CurrentSession.of(request).isEmpty()) return;
        if (choice.language() == null) account.readAsTheBrowserAsks();
        else account.read(Language.of(choice.language()));
    }
}
