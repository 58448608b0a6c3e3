package huisheng.signin;

/** A second factor on its way into an app: shown on the page, kept nowhere. It prints nothing. */
public final class Pairing {
    private final SecondFactorSecret secret;
    private final String number;

    Pairing(SecondFactorSecret secret, String number) {
        this.secret = secret;
        this.number = number;
    }

    /** What the QR code says. */
    public String uri() {
        return secret.uri(number);
    }

    /** For typing by hand. */
    public String inWords() {
        return secret.inWords();
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
