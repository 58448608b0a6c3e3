package huisheng.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One browser, and in it one visitor a person, signed in once and used again. */
final class Visitors implements AutoCloseable {
    private final Browser browser = new Browser();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Complaints> complaints = new HashMap<>();

    /** @param who member number, or null for somebody not signed in */
    Page as(String who, String language) {
        var page = pages.computeIfAbsent(String.valueOf(who), ignored -> come(who));
        Browser.read(page, language);
        return page;
    }

    List<String> complaints() {
        return complaints.entrySet().stream()
                .flatMap(entry -> entry.getValue().heard().stream().map(heard -> entry.getKey() + ": " + heard))
                .toList();
    }

    private Page come(String who) {
        var page = browser.visitor("zh-CN", 1280, ColorScheme.LIGHT);
        complaints.put(String.valueOf(who), new Complaints(page.context()));
        return who == null ? page : SignIn.as(page, who);
    }

    @Override
    public void close() {
        browser.close();
    }
}
