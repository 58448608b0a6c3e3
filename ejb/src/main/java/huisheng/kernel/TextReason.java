package huisheng.kernel;

/** Why a text is not taken. */
public enum TextReason implements Refused.Reason {
    TEXT_MISSING,
    TEXT_TOO_LONG;

    @Override
    public Refused.Kind kind() {
        return Refused.Kind.INVALID;
    }
}
