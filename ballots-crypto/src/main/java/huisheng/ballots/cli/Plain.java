package huisheng.ballots.cli;

/** Text from outside, made harmless for a terminal: no control characters, no line breaks, no hidden direction marks. */
final class Plain {
    private Plain() {}

    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().limit(2_000).forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (hidden) out.append(c == '\n' || c == '\t' ? " " : "\uFFFD");
            else out.appendCodePoint(c);
        });
        return out.toString();
    }
}
