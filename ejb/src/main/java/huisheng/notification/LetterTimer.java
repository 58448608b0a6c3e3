package huisheng.notification;

import huisheng.kernel.Rounds;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends letters on their round every minute, on every server. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterTimer {
    @Inject
    private LetterRound round;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        Rounds.go(round::run);
    }
}
