package huisheng.notification;

import huisheng.signin.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a letter, from a file for each kind and language: the subject in its first line, then an empty one, then the text.
 * {@code {name}} stands for what is filled in.
 */
record LetterWords(String subject, String text) {
    static LetterWords about(NoticeKind kind, Language language, String link) {
        return read(kind.name().toLowerCase(Locale.ROOT), language).with(Map.of("link", link));
    }

    static LetterWords digest(Language language, long unread, String link) {
        return read("digest", language).with(Map.of("unread", Long.toString(unread), "link", link));
    }

    /** With the same lines at the end of every letter. */
    LetterWords signed(Language language, String choices) {
        var foot = load("foot", language).replace("{choices}", choices);
        return new LetterWords(subject, text + "\n" + foot);
    }

    private LetterWords with(Map<String, String> filled) {
        var written = new LetterWords(subject, text);
        for (var one : filled.entrySet()) {
            var name = "{" + one.getKey() + "}";
            written = new LetterWords(
                    written.subject.replace(name, one.getValue()), written.text.replace(name, one.getValue()));
        }
        return written;
    }

    private static LetterWords read(String name, Language language) {
        var file = load(name, language);
        int end = file.indexOf("\n\n");
        return new LetterWords(file.substring(0, end), file.substring(end + 2));
    }

    private static String load(String name, Language language) {
        var file = "letters/" + name + "_" + language.tag() + ".txt";
        try (var in = LetterWords.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
