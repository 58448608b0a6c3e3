package huisheng.signin;

import huisheng.kernel.Clock;
import huisheng.office.Offices;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Asked at every request: whose session is this, and what may they do today? */
@Stateless
@PermitAll
public class SessionDesk {
    @Inject
    private Sessions sessions;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    /** Empty once the session was ended anywhere, idle for 30 minutes or 12 hours old. */
    public Optional<Present> present(SecretToken token) {
        return sessions.read(token).map(reading -> present(reading.session(), reading.language()));
    }

    public void signOut(SecretToken token) {
        sessions.with(token).ifPresent(sessions::end);
    }

    private Present present(MemberSession session, String language) {
        if (session.isToBeMarked(clock.now())) session.seen(clock.now());
        boolean officer = !offices.heldBy(session.member()).isEmpty();
        boolean proved = session.secondFactor();
        return new Present(
                session.member(),
                session.id(),
                officer && proved ? Set.of(Present.MEMBER, Present.OFFICER) : Set.of(Present.MEMBER),
                officer && !proved,
                language);
    }
}
