package huisheng.overview;

import huisheng.organisation.OrganisationId;
import java.util.List;
import java.util.Set;

/**
 * A sum over some of the months that is told elsewhere.
 *
 * @param months their places in the {@link Tally}
 * @param unions of which it is told, each with all below it
 */
record ToldSum(List<Integer> months, Set<OrganisationId> unions) {
    boolean tells(Node node) {
        return !node.own() && unions.contains(node.organisation());
    }
}
