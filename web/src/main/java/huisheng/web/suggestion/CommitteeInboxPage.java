package huisheng.web.suggestion;

import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the committee has not answered yet. */
@Named
@RequestScoped
public class CommitteeInboxPage {
    @Inject
    private CommitteeDesk desk;

    private List<SuggestionLine> waiting;

    public List<SuggestionLine> waiting() {
        if (waiting == null) waiting = desk.waiting(null).items();
        return waiting;
    }
}
