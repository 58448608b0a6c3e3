package huisheng.web.start;

import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.WaitingCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** An officer's list of what is to be done, due first. */
@Named
@RequestScoped
public class DeskPage {
    @Inject
    private CommitteeDesk committee;

    private WaitingCount waiting;
    private List<SuggestionLine> todo;

    public WaitingCount waiting() {
        if (waiting == null) waiting = committee.countWaiting();
        return waiting;
    }

    public List<SuggestionLine> todo() {
        if (todo == null) todo = committee.waiting(null).items();
        return todo;
    }
}
