package huisheng.affairs;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a union publishes: the categories of {@code catalogue.tsv}, in its order. */
public final class Catalogue {
    private static final int COLUMNS = 7;
    private static final Map<String, CatalogueItem> ITEMS = read();

    private Catalogue() {}

    public static List<CatalogueItem> items() {
        return List.copyOf(ITEMS.values());
    }

    /** @throws Refused NO_SUCH_CATEGORY */
    public static CatalogueItem item(String code) {
        var item = code == null ? null : ITEMS.get(code);
        if (item == null) throw new Refused(AffairsReason.NO_SUCH_CATEGORY);
        return item;
    }

    static boolean knows(String code) {
        return code != null && ITEMS.containsKey(code);
    }

    private static Map<String, CatalogueItem> read() {
        var items = new LinkedHashMap<String, CatalogueItem>();
        try (var in = Catalogue.class.getResourceAsStream("catalogue.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> item(line.split("\t", COLUMNS)))
                    .forEach(item -> items.put(item.code(), item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    private static CatalogueItem item(String[] cells) {
        return new CatalogueItem(cells[0], cells[1].equals("yes"), cells[2], cells[3], cells[4], cells[5], cells[6]);
    }
}
