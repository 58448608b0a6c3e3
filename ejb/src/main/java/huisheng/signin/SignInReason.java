package huisheng.signin;

import huisheng.kernel.Refused;

public enum SignInReason implements Refused.Reason {
    /** Said alike for an unknown number and a wrong password. */
    NUMBER_OR_PASSWORD_WRONG(Refused.Kind.NOT_ALLOWED);

    private final Refused.Kind kind;

    SignInReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
