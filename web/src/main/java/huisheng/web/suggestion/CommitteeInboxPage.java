package huisheng.web.suggestion;

import huisheng.kernel.Slice;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.SuggestionLine;
import huisheng.suggestion.WaitingCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The committee's list, by one of its filters or by words. All are parts of the address. */
@Named
@RequestScoped
public class CommitteeInboxPage {
    private static final List<String> FILTERS = List.of("waiting", "mine", "late", "answered", "all");

    @Inject
    private CommitteeDesk desk;

    @Inject
    private HttpServletRequest request;

    private String show;
    private String search;
    private String after;
    private Slice<SuggestionLine> lines;
    private WaitingCount count;

    public Slice<SuggestionLine> lines() {
        if (lines == null) lines = isSearching() ? desk.find(search, after) : filtered();
        return lines;
    }

    private Slice<SuggestionLine> filtered() {
        return switch (filter()) {
            case "mine" -> desk.handledByMe(after);
            case "late" -> desk.late(after);
            case "answered" -> desk.answered(after);
            case "all" -> desk.all(after);
            default -> desk.waiting(after);
        };
    }

    public WaitingCount count() {
        if (count == null) count = desk.countWaiting();
        return count;
    }

    public List<String> filters() {
        return FILTERS;
    }

    /** What the address asks for; anything unknown means what waits. */
    public String filter() {
        return show != null && FILTERS.contains(show) ? show : FILTERS.get(0);
    }

    public boolean isSearching() {
        return search != null && !search.isBlank();
    }

    /** Key of the words for an empty list. */
    public String nothing() {
        return isSearching() ? "search.none" : "inbox." + filter() + ".none";
    }

    /** Address of the beginning of the list, or null there. */
    public String newer() {
        return after == null ? null : address();
    }

    /** Address of the next stretch, or null at the end. */
    public String older() {
        return lines().hasNext() ? address() + "&after=" + lines().next() : null;
    }

    /** What goes on from page to page of the desk. */
    public String query() {
        return isSearching() ? "search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) : "show=" + filter();
    }

    private String address() {
        return request.getContextPath() + "/suggestion/inbox.xhtml?" + query();
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
