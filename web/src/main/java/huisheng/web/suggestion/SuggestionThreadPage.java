package huisheng.web.suggestion;

import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionThread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A suggestion and its answer, as its author and their branch read it. */
@Named
@RequestScoped
public class SuggestionThreadPage {
    @Inject
    private SuggestionDesk desk;

    private long id;
    private SuggestionThread thread;

    public void load() {
        thread = desk.read(new SuggestionId(id));
    }

    public SuggestionThread thread() {
        return thread;
    }

    public String number() {
        return Long.toString(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
