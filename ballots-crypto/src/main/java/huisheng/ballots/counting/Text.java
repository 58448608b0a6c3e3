package huisheng.ballots.counting;

import java.util.List;
import java.util.stream.Collectors;

/** JSON text of nested lists: numbers and fragments as they are, no white space. */
final class Text {
    private Text() {}

    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Text::of).collect(Collectors.joining(",", "[", "]"));
        }
        return String.valueOf(value);
    }

    /** A member that is there only when it applies. */
    static String optional(String name, Integer value) {
        return value == null ? "" : ",\"" + name + "\":" + value;
    }
}
