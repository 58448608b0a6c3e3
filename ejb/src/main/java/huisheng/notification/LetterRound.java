package huisheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;

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
        for (var due = step.due(STRETCH); !due.isEmpty(); due = step.due(STRETCH)) {
            int before = went;
            for (long id : due) if (goes(id)) went++;
            if (went == before) break;
        }
        return went;
    }

    // Neither address nor answer of the mail server is logged: both may name a person.
    private boolean goes(long id) {
        var letter = step.take(id).orElse(null);
        if (letter == null) return false;
        try {
            post.send(letter);
        } catch (MessagingException | RuntimeException e) {
            var then = step.failed(id) ? " is tried again later" : " was given up";
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Letter " + id + then + ": " + e.getClass().getName());
            return false;
        }
        step.sent(id);
        return true;
    }
}
