package huisheng.signin;

/** Every factor was right: two tokens for the browser. */
public final class Entered implements Progress {
    private final SecretToken session;
    private final SecretToken browser;
    private final boolean secondFactorDue;

    Entered(SecretToken session, SecretToken browser, boolean secondFactorDue) {
        this.session = session;
        this.browser = browser;
        this.secondFactorDue = secondFactorDue;
    }

    public SecretToken session() {
        return session;
    }

    public SecretToken browser() {
        return browser;
    }

    /** An officer without a second factor: no officers' page opens before they have one. */
    public boolean secondFactorDue() {
        return secondFactorDue;
    }
}
