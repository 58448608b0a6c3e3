package huisheng.journey;

import java.util.Set;

/** Which of the pictures that the tests take stand in README. */
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

    private Pictures() {}
}
