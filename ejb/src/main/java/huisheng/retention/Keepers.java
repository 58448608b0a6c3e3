package huisheng.retention;

import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keepers that the counters bring. */
@ApplicationScoped
class Keepers {
    @Inject
    private Instance<Keeper> keepers;

    List<Keeper> all() {
        return keepers.stream().sorted(Comparator.comparing(Keeper::kind)).toList();
    }

    Optional<Keeper> find(String kind) {
        return keepers.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    Keeper get(String kind) {
        return find(kind).orElseThrow(() -> new Refused(RetentionReason.NO_SUCH_MATTER));
    }
}
