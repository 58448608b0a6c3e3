package huisheng.web.suggestion;

import huisheng.kernel.Slice;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.SuggestionLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is open in one's branch: answered, being handled, or found by its words. All are parts of the address. */
@Named
@RequestScoped
public class BranchSuggestionsPage {
    @Inject
    private BranchDesk desk;

    @Inject
    private HttpServletRequest request;

    private String show;
    private String search;
    private String after;
    private Slice<SuggestionLine> lines;

    public Slice<SuggestionLine> lines() {
        if (lines == null)
            lines = isSearching() ? desk.find(search, after) : isWaiting() ? desk.waiting(after) : desk.answered(after);
        return lines;
    }

    public boolean isSearching() {
        return search != null && !search.isBlank();
    }

    public boolean isWaiting() {
        return "waiting".equals(show);
    }

    /** Key of the words for an empty list. */
    public String nothing() {
        return isSearching() ? "search.none" : isWaiting() ? "branch.waiting.none" : "branch.answered.none";
    }

    public String newer() {
        return after == null ? null : address();
    }

    public String older() {
        return lines().hasNext() ? address() + "&after=" + lines().next() : null;
    }

    private String address() {
        var query = isSearching()
                ? "search=" + URLEncoder.encode(search, StandardCharsets.UTF_8)
                : "show=" + (isWaiting() ? "waiting" : "answered");
        return request.getContextPath() + "/suggestion/branch.xhtml?" + query;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
