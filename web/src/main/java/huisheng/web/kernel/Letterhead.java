package huisheng.web.kernel;

import huisheng.kernel.Clock;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;

/** The name of the union that runs this site, as it stands over every page. Asked again once a minute, not once a page. */
@Named
@ApplicationScoped
public class Letterhead {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Copy(OrganisationCard union, Instant until) {}

    @Inject
    private OrganisationDesk desk;

    @Inject
    private Clock clock;

    private volatile Copy copy = new Copy(null, Instant.MIN);

    /** @return empty before a union is founded */
    public String nameIn(String language) {
        var union = union();
        return union == null ? "" : union.nameIn(language);
    }

    private OrganisationCard union() {
        var now = clock.now();
        if (now.isAfter(copy.until())) {
            copy = new Copy(desk.first().orElse(null), now.plus(KEPT));
        }
        return copy.union();
    }
}
