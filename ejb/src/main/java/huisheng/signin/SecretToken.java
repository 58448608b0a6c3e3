package huisheng.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What a browser keeps in a cookie: 256 random bits. The database keeps its SHA-256 alone. It prints nothing. */
public final class SecretToken {
    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    static SecretToken random() {
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(ServerKey.randomBytes(BYTES)));
    }

    /** @return empty for anything that was never a token, null included */
    public static Optional<SecretToken> of(String cookie) {
        return cookie != null && cookie.matches(FORM) ? Optional.of(new SecretToken(cookie)) : Optional.empty();
    }

    /** For the cookie, and for nothing else. */
    public String forCookie() {
        return text;
    }

    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
