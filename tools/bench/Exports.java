import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole lists as files, one after the other, read as they come: {@code Exports ADDRESS}. Prints a row of a table each: lines,
 * megabytes, seconds, and how much of them passed until the first line was there.
 */
public final class Exports {
    private static final List<String[]> LISTS = List.of(
            new String[] {"10002", "/api/committee/suggestions.csv"},
            new String[] {"10002", "/api/committee/suggestions.xlsx"},
            new String[] {"10038", "/api/case-list/cases.csv"},
            new String[] {"10038", "/api/case-list/cases.csv?show=OVER"},
            new String[] {"10017", "/api/affairs/unions/1/publications.csv"},
            new String[] {"10032", "/api/registry/members.csv?within=2&standing=ACTIVE"},
            new String[] {"10032", "/api/registry/members.xlsx?within=2&standing=ACTIVE"});

    private Exports() {}

    public static void main(String[] words) throws Exception {
        Map<String, Visitor> visitors = new HashMap<>();
        System.out.println("| list | read by | lines | MB | s | first bytes after, s |");
        System.out.println("|---|---|---|---|---|---|");
        for (var list : LISTS) {
            if (!visitors.containsKey(list[0])) visitors.put(list[0], Visitor.signedIn(words[0], list[0]));
            read(visitors.get(list[0]), list);
        }
    }

    private static void read(Visitor visitor, String[] list) throws Exception {
        long began = System.nanoTime();
        var answer = visitor.stream(list[1]);
        if (answer.statusCode() != 200) throw new IllegalStateException(list[1] + ": " + answer.statusCode());
        long bytes = 0;
        long lines = 0;
        double first = 0;
        try (var in = answer.body()) {
            var stretch = new byte[1 << 16];
            for (int got = in.read(stretch); got > 0; got = in.read(stretch)) {
                if (bytes == 0) first = since(began);
                bytes += got;
                for (int i = 0; i < got; i++) if (stretch[i] == '\n') lines++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %s | %.1f | %.1f | %.2f |%n",
                list[1],
                list[0],
                list[1].contains(".csv") ? String.format(Locale.ROOT, "%,d", lines) : "–",
                bytes / 1e6,
                since(began),
                first);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
