package huisheng.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;

/** Which of the pictures that the tests take stand in README, and those of the walk-through of a vote. */
final class Pictures {
    static final Set<String> OF_README = Set.of(
            "start-en-360-light",
            "suggestion-submit-zh-360-dark",
            "suggestion-thread-answered-zh-1280-light",
            "suggestion-answer-zh-1280-light",
            "suggestion-answer-en-1280-dark",
            "desk-zh-1280-light",
            "grievance-case-zh-360-dark",
            "affairs-publication-zh-1280-light",
            "deadline-board-zh-1280-light");

    private static final String KEPT = System.getProperty("screenshots.keep", "");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    private Pictures() {}

    /** Of {@code docs/votes-walkthrough.md}: what one sees without scrolling, kept with {@code -Dscreenshots.keep=FOLDER}. */
    static void ofWalkthrough(Page page, String name) {
        var before = page.viewportSize();
        page.setViewportSize(WIDTH, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath((KEPT.isEmpty() ? Path.of("target", "pictures") : Path.of(KEPT))
                        .resolve("vote-" + name + ".png")));
        page.setViewportSize(before.width, before.height);
    }
}
