package huisheng.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * A value of the rule packs with what it rests on.
 *
 * @param amount how many days of the unit
 * @param extension by how many more it may be extended once; 0 if not at all
 * @param sealed whether its deadlines are counted in public but never shown one by one
 * @param citeZh the article or by-law that it rests on
 * @param validFrom the first day on which it is promised
 * @param confirmed whether law or the union's by-laws set it here; if not, it is still to be confirmed by the union
 * @param source "CN-ZJ 1": pack and version; "12 3": the union's own, organisation and edition
 */
public record Rule(
        RuleKey key,
        String nameZh,
        String nameEn,
        int amount,
        DayUnit unit,
        int extension,
        Set<PauseReason> pauses,
        boolean sealed,
        String citeZh,
        String citeEn,
        LocalDate validFrom,
        boolean confirmed,
        String source)
        implements Serializable {
    public static final int MOST_DAYS = 1_000;
    /** For how long something is kept: at most a hundred years. */
    public static final int MOST_DAYS_KEPT = 36_525;

    public Rule {
        pauses = Set.copyOf(pauses);
        if (amount < 1 || amount > most(key)) throw new IllegalArgumentException(key + " " + amount);
    }

    static int most(RuleKey key) {
        return key.isKeeping() ? MOST_DAYS_KEPT : MOST_DAYS;
    }

    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : nameZh;
    }

    public String citeIn(String language) {
        return "en".equals(language) ? citeEn : citeZh;
    }

    /** Whether the union set or confirmed it itself. */
    public boolean isOwn() {
        return Character.isDigit(source.charAt(0));
    }
}
