import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The import of a large list of members through the registrar's own pages: {@code Import ADDRESS ROWS}. Brings the file,
 * takes the columns as the page proposes them, waits for the check and has it written; prints how long each step took
 * for the person who waits.
 */
public final class Import {
    private static final String REGISTRAR = "10032";

    private Import() {}

    public static void main(String[] words) throws Exception {
        int rows = Integer.parseInt(words[1]);
        var file = IntStream.range(0, rows)
                .mapToObj(n -> "HD-1-" + (1 + n % 2) + ",名单" + n + ",8" + (1000000 + n) + ",2015-07-01\n")
                .collect(Collectors.joining("", "部门,姓名,工号,入会时间\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        var registrar = Visitor.signedIn(words[0], REGISTRAR);
        long began = System.nanoTime();
        var brought = registrar.submitFile("/registry/list.xhtml", "bring", "bring:file", "list.csv", file);
        var page = Visitor.path(brought.headers().firstValue("Location").orElseThrow());
        double bringing = since(began);
        began = System.nanoTime();
        registrar.submit(page, "choose");
        await(registrar, page, "id=\"write\"");
        double checking = since(began);
        began = System.nanoTime();
        registrar.submit(page, "write");
        await(registrar, page, "id=\"written\"");
        System.out.printf(
                Locale.ROOT,
                "Import of %,d rows (CSV, %.1f MB): sent %.1f s, checked %.1f s, written %.1f s.%n",
                rows,
                file.length / 1e6,
                bringing,
                checking,
                since(began));
    }

    private static void await(Visitor registrar, String page, String mark) throws Exception {
        while (true) {
            var answer = registrar.get(page).body();
            if (answer.contains(mark)) return;
            if (answer.contains("id=\"faults\"") || answer.contains("id=\"stopped\""))
                throw new IllegalStateException("The list was refused: " + answer.replaceAll("(?s).*<div class=\"summary\"", ""));
            Thread.sleep(250);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
