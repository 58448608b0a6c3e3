package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The organisations of one registry as lists name them: by code, by name, or by names from above down with a slash. */
final class Branches {
    private static final OrganisationId NOT_CLEAR = new OrganisationId(-1);
    private final Map<String, OrganisationId> byWord = new HashMap<>();

    /** @param subtree in the order of places, so that whoever stands above comes first; the levels tell who that is */
    Branches(List<OrganisationCard> subtree) {
        var line = new OrganisationCard[8];
        for (var card : subtree) {
            int depth = card.level().ordinal();
            line[depth] = card;
            for (int below = depth + 1; below < line.length; below++) line[below] = null;
            var path = "";
            for (int up = depth; up >= 0; up--) {
                if (line[up] == null) continue;
                path = word(line[up].name()) + (path.isEmpty() ? "" : "/" + path);
                know(path, card.id());
            }
            if (card.englishName() != null) know(word(card.englishName()), card.id());
        }
        // A code is the organisation's own: it wins over a name that reads alike.
        for (var card : subtree) byWord.put(word(card.code()), card.id());
    }

    /** @throws Refused NO_SUCH_BRANCH, BRANCH_NOT_CLEAR */
    OrganisationId named(String text) {
        var found = byWord.get(word(text));
        if (found == null) throw new Refused(RegistryReason.NO_SUCH_BRANCH);
        if (found.equals(NOT_CLEAR)) throw new Refused(RegistryReason.BRANCH_NOT_CLEAR);
        return found;
    }

    private void know(String word, OrganisationId id) {
        byWord.merge(word, id, (one, other) -> one.equals(other) ? one : NOT_CLEAR);
    }

    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*[/>\\\\]\\s*", "/");
    }
}
