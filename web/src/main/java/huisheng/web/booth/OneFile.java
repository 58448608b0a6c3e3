package huisheng.web.booth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the booth with its styles and modules in one file, which opens from a disk: a browser loads no module from there. Each
 * module stands in it byte for byte. The file's own policy allows these parts by their hashes and no connection to anywhere.
 */
final class OneFile {
    private static final Pattern STYLE =
            Pattern.compile(" *<link rel=\"stylesheet\" href=\"([^\"]+)\"( media=\"[^\"]+\")?>");
    private static final Pattern SCRIPT = Pattern.compile(" *<script type=\"module\" src=\"([^\"]+)\"></script>\n");
    private static final Pattern POLICY = Pattern.compile("(http-equiv=\"Content-Security-Policy\" content=\")[^\"]+");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"");
    private static final String START = "alone.js";

    private final UnaryOperator<String> sources;
    private final List<String> styles = new ArrayList<>();
    private final Map<String, String> modules = new LinkedHashMap<>();

    private OneFile(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * @param page its place below the booth
     * @param sources gives the text of a file by its place below the booth
     * @throws IllegalStateException if a module cannot stand in a page as it is, or modules need each other in a circle
     */
    static String of(String page, UnaryOperator<String> sources) {
        return new OneFile(sources).written(sources.apply(page));
    }

    private String written(String page) {
        var html =
                STYLE.matcher(page).replaceAll(link -> Matcher.quoteReplacement(style(link.group(1), link.group(2))));
        html = SCRIPT.matcher(html).replaceAll(script -> {
            take(script.group(1), List.of());
            return "";
        });
        var start = "\n" + sources.apply(START);
        var policy = "default-src 'none'; script-src '" + hash(start) + "' blob:; style-src "
                + String.join(
                        " ", styles.stream().map(one -> "'" + hash(one) + "'").toList())
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html = POLICY.matcher(html).replaceFirst("$1" + Matcher.quoteReplacement(policy));
        return html.replace("  </body>", blocks() + "<script>" + start + "</script>\n  </body>");
    }

    private String style(String place, String media) {
        var text = "\n" + sources.apply(place);
        styles.add(text);
        return "<style" + (media == null ? "" : media) + ">" + text + "</style>";
    }

    private void take(String place, List<String> needing) {
        if (modules.containsKey(place)) return;
        if (needing.contains(place)) throw new IllegalStateException(place + " needs itself");
        var source = sources.apply(place);
        if (source.contains("</script") || source.contains("<!--"))
            throw new IllegalStateException(place + " would end its own block");
        var path = new ArrayList<>(needing);
        path.add(place);
        var imports = IMPORT.matcher(source);
        while (imports.find())
            take(java.net.URI.create(place).resolve(imports.group(1)).toString(), path);
        modules.put(place, source);
    }

    private String blocks() {
        var blocks = new StringBuilder();
        modules.forEach((place, source) -> blocks.append("<script type=\"text/plain\" data-module=\"")
                .append(place)
                .append("\">")
                .append(source)
                .append("</script>\n"));
        return blocks.toString();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
