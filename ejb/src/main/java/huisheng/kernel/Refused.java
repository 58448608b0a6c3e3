package huisheng.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The union says no. It carries one reason; the words for it are the reader's language, never this message. */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. Implemented by one enum a feature, {@code <Feature>Reason}. */
    public interface Reason {
        /** Key of the words, e.g. {@code SuggestionReason.ALREADY_ANSWERED}. */
        default String key() {
            return getClass().getSimpleName() + "." + name();
        }

        String name();

        Kind kind();
    }

    /** How a refusal is answered over HTTP (RFC 9110). */
    public enum Kind {
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        INVALID(422),
        TOO_MANY(429),
        /** Something that we need does not answer; the same again, later, is right. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final transient Reason reason;
    private final transient List<Object> details;

    /** @param details values for the placeholders of the words; never personal data, they may be logged */
    public Refused(Reason reason, Object... details) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> details() {
        return details;
    }
}
