package huisheng.signin;

import huisheng.kernel.Refused;

public enum SignInReason implements Refused.Reason {
    /** Said alike for an unknown number, a wrong password, a member who has left and an account not yet activated. */
    NUMBER_OR_PASSWORD_WRONG(Refused.Kind.NOT_ALLOWED),
    /** Said alike for known and unknown numbers. Detail: from when on it may be tried again, as a text. */
    TOO_MANY_TRIES(Refused.Kind.TOO_MANY),
    TOO_BUSY(Refused.Kind.TOO_MANY),
    PASSWORD_WRONG(Refused.Kind.NOT_ALLOWED),
    /** Not a code at all: the check character does not fit. Nothing was asked of the database. */
    CODE_MISTYPED(Refused.Kind.INVALID),
    /** Said alike for an unknown number, a wrong code and a code that was used. */
    CODE_WRONG(Refused.Kind.NOT_ALLOWED),
    /** Only told to whoever has the right code. */
    CODE_EXPIRED(Refused.Kind.NOT_ALLOWED),
    ONE_TIME_CODE_WRONG(Refused.Kind.NOT_ALLOWED),
    SIGN_IN_AGAIN(Refused.Kind.NOT_ALLOWED),
    PASSWORD_TOO_SHORT(Refused.Kind.INVALID),
    PASSWORD_TOO_LONG(Refused.Kind.INVALID),
    PASSWORD_IS_THE_NUMBER(Refused.Kind.INVALID),
    PASSWORD_TOO_COMMON(Refused.Kind.INVALID),
    PASSWORD_UNCHANGED(Refused.Kind.INVALID),
    PASSWORDS_DIFFER(Refused.Kind.INVALID),
    SECOND_FACTOR_MISSING(Refused.Kind.CONFLICT),
    SECOND_FACTOR_STANDS(Refused.Kind.CONFLICT),
    OFFICERS_KEEP_IT(Refused.Kind.NOT_ALLOWED),
    NO_SUCH_SESSION(Refused.Kind.NOT_FOUND),
    NOT_FOR_ONESELF(Refused.Kind.NOT_ALLOWED),
    NO_SUCH_MEMBER_HERE(Refused.Kind.NOT_FOUND),
    /** There is nothing to renew: a plain activation code is enough. */
    NO_SECOND_FACTOR(Refused.Kind.CONFLICT),
    RENEWAL_WAITS(Refused.Kind.CONFLICT),
    /** Said alike for unknown, stale and other unions' renewals. */
    NO_SUCH_RENEWAL(Refused.Kind.NOT_FOUND),
    SECOND_PERSON_NEEDED(Refused.Kind.NOT_ALLOWED),
    ALREADY_DECIDED(Refused.Kind.CONFLICT),
    PROVIDER_NOT_KNOWN(Refused.Kind.NOT_ALLOWED),
    NO_SUCH_LANGUAGE(Refused.Kind.INVALID);

    private final Refused.Kind kind;

    SignInReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }

    Refused refusal(Object... details) {
        return new Refused(this, details);
    }
}
