package huisheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;

/**
 * Writes the daily letters when their hour has come, and sends what is due. It may run anywhere at any time and on several servers at
 * once: a letter is taken by one of them before it goes. Only if a server dies between sending and noting it does a letter go twice.
 */
@ApplicationScoped
public class LetterRound {
    private static final System.Logger LOG = System.getLogger(LetterRound.class.getName());
    private static final int STRETCH = 100;

    @Inject
    private LetterStep step;

    @Inject
    private PostOffice post;

    @Inject
    private MailSettings settings;

    /** @return how many letters went */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        if (!settings.isOn()) return 0;
        for (var members = step.awaitingDigest(STRETCH); !members.isEmpty(); members = step.awaitingDigest(STRETCH))
            members.forEach(step::digest);
        int went = 0;
        List<Long> before = List.of();
        // What comes again unchanged is in another server's hands.
        for (var due = step.due(STRETCH); !due.equals(before); due = step.due(STRETCH)) {
            var ends = due.stream().map(this::end).toList();
            went += Collections.frequency(ends, End.WENT);
            // The mail server takes nothing just now; letters to nobody say nothing of it.
            if (ends.contains(End.FAILED) && !ends.contains(End.WENT)) break;
            before = due;
        }
        return went;
    }

    // Neither address nor answer of the mail server is logged: both may name a person.
    private End end(long id) {
        var letter = step.take(id).orElse(null);
        if (letter == null) return End.NOT_OURS;
        try {
            post.send(letter);
        } catch (MessagingException | RuntimeException e) {
            var then = step.failed(id) ? " is tried again later" : " was given up";
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Letter " + id + then + ": " + e.getClass().getName());
            return End.FAILED;
        }
        step.sent(id);
        return End.WENT;
    }

    private enum End {
        WENT,
        FAILED,
        /** To nobody, or in another server's hands. */
        NOT_OURS
    }
}
