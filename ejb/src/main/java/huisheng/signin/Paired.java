package huisheng.signin;

import java.util.List;

/** The second factor is in use; the recovery codes are told this once, and the session goes on under a new token. */
public final class Paired {
    private final List<String> recoveryCodes;
    private final SecretToken session;

    Paired(List<String> recoveryCodes, SecretToken session) {
        this.recoveryCodes = List.copyOf(recoveryCodes);
        this.session = session;
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    public SecretToken session() {
        return session;
    }
}
