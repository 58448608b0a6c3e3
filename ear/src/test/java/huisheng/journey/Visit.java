package huisheng.journey;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a page is come to by the tests that look at every page.
 *
 * @param name of the screenshots
 * @param file below the webapp folder, e.g. {@code suggestion/thread.xhtml}
 * @param who member number, or null for somebody not signed in
 * @param address given a page of that person
 * @param act what is done there before one looks
 */
record Visit(String name, String file, String who, Function<Page, String> address, Consumer<Page> act) {
    static Visit of(String file, String who) {
        return of(file, who, page -> "/" + file);
    }

    static Visit of(String file, String who, Function<Page, String> address) {
        var name = file.replace(".xhtml", "").replace('/', '-');
        return new Visit(name, file, who, address, page -> {});
    }

    Visit then(String state, Consumer<Page> done) {
        return new Visit(name + "-" + state, file, who, address, done);
    }

    /** The address behind the first link of a list on another page. */
    static Function<Page, String> firstLink(String page, String selector) {
        return visitor -> {
            visitor.navigate(page);
            return visitor.locator(selector).first().getAttribute("href");
        };
    }
}
