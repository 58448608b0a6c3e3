package huisheng.affairs;

import huisheng.kernel.PlainText;
import java.io.Serializable;
import java.time.Instant;

/**
 * What an editor typed. {@code membersText} and {@code changeReason} may be empty; {@code publishAt} null means at once
 * after countersigning.
 */
public record DraftText(
        String category,
        String subject,
        String text,
        String membersText,
        String changeReason,
        boolean posting,
        Instant publishAt)
        implements Serializable {
    public static final int SUBJECT_LIMIT = 100;
    public static final int TEXT_LIMIT = 50_000;
    public static final int REASON_LIMIT = 500;

    /** @throws huisheng.kernel.Refused NO_SUCH_CATEGORY, TEXT_MISSING, TEXT_TOO_LONG */
    Wording wording() {
        return new Wording(
                Catalogue.item(category).code(),
                PlainText.of(subject, SUBJECT_LIMIT),
                PlainText.of(text, TEXT_LIMIT),
                optional(membersText, TEXT_LIMIT),
                optional(changeReason, REASON_LIMIT),
                posting,
                publishAt);
    }

    private static PlainText optional(String typed, int limit) {
        return typed == null || typed.isBlank() ? null : PlainText.of(typed, limit);
    }
}
