package huisheng.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the rules are called, for pages that nobody has signed in to. */
public final class RuleNames {
    private RuleNames() {}

    /** By the key of each rule of the pack on which all others stand. @param language zh or en */
    public static Map<String, String> in(String language) {
        var names = new TreeMap<String, String>();
        var base = RulePacks.pack(RulePacks.BASE);
        for (var key : base.keys())
            base.rule(key, LocalDate.MAX).ifPresent(rule -> names.put(key.value(), rule.nameIn(language)));
        return names;
    }
}
