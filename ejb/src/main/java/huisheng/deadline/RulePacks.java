package huisheng.deadline;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs and the calendar that ship with the application, as files beside this class. */
final class RulePacks {
    static final String BASE = "CN";
    private static final List<String> CODES = List.of(BASE, "CN-BJ", "CN-CQ", "CN-HA", "CN-SD", "CN-SH", "CN-ZJ");
    private static final Map<String, RulePack> PACKS = read();

    private RulePacks() {}

    static RulePack pack(String code) {
        var pack = code == null ? null : PACKS.get(code);
        if (pack == null) throw new Refused(DeadlineReason.NO_SUCH_PACK);
        return pack;
    }

    static List<PackCard> cards() {
        return PACKS.values().stream().map(RulePack::card).toList();
    }

    static String file(String name) {
        try (var in = RulePacks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A pack stands in the list behind the one that it inherits.
    private static Map<String, RulePack> read() {
        var packs = new LinkedHashMap<String, RulePack>();
        for (var code : CODES) {
            var text = file("packs/" + code + ".tsv");
            packs.put(code, new RulePack(text, packs.get(RulePack.inheritedBy(text))));
        }
        return packs;
    }
}
