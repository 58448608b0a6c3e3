package huisheng.notification;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.Standing;
import huisheng.signin.ReadingLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The steps of the round of letters, each in a transaction of its own. */
@ApplicationScoped
class LetterStep {
    @Inject
    private Outbox outbox;

    @Inject
    private Notices notices;

    @Inject
    private MemberRegister register;

    @Inject
    private ReadingLanguages languages;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> due(int limit) {
        return outbox.due(clock.now(), limit);
    }

    /** Takes a letter for this server alone. Empty if another has it, or if it need not go any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ReadyLetter> take(long id) {
        var letter = outbox.getIfFree(id).filter(one -> one.take(clock.now())).orElse(null);
        if (letter == null) return Optional.empty();
        var ready = address(letter.recipient())
                .flatMap(address -> words(letter).map(words -> new ReadyLetter(letter.id(), address, words)));
        if (ready.isEmpty()) outbox.remove(letter);
        return ready;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(long id) {
        outbox.find(id).ifPresent(outbox::remove);
    }

    /** @return whether it is tried again */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean failed(long id) {
        var letter = outbox.find(id).orElseThrow();
        boolean again = letter.failed(clock.now());
        if (!again) outbox.remove(letter);
        return again;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<MemberId> awaitingDigest(int limit) {
        return notices.awaitingDigest(outbox.lastDigest(), limit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean digest(MemberId recipient) {
        var day = outbox.lastDigest();
        if (notices.takeForDigest(recipient, day) == 0) return false;
        outbox.putDigest(recipient, day);
        return true;
    }

    private Optional<String> address(MemberId member) {
        if (register.standing(member) == Standing.LEFT) return Optional.empty();
        return Optional.ofNullable(register.file(member).contact().email());
    }

    // What has been read meanwhile needs no letter.
    private Optional<LetterWords> words(Letter letter) {
        var language = languages.of(letter.recipient());
        var choices = settings.site() + "/notification/choices.xhtml";
        if (letter.isDigest()) {
            long unread = notices.unread(letter.recipient(), NotificationDesk.COUNTED);
            if (unread == 0) return Optional.empty();
            var words = LetterWords.digest(language, unread, settings.site() + "/notification/index.xhtml");
            return Optional.of(words.signed(language, choices));
        }
        return notices.find(letter.notice())
                .filter(notice -> !notice.isRead())
                .map(notice -> LetterWords.about(
                                notice.kind(),
                                language,
                                settings.site() + "/notification/open.xhtml?id="
                                        + notice.id().value())
                        .signed(language, choices));
    }
}
