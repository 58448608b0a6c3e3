package huisheng.web.start;

import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is waiting for me, what has been answered. */
@Named
@RequestScoped
public class StartPage {
    @Inject
    private SuggestionDesk suggestions;

    private List<SuggestionLine> mine;

    public List<SuggestionLine> mine() {
        if (mine == null) mine = suggestions.mine(null).items();
        return mine;
    }
}
