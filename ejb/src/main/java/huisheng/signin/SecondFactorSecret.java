package huisheng.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

/** What the authenticator app and the server share: 160 random bits (RFC 4226 section 4, R6). It prints nothing. */
final class SecondFactorSecret {
    static final int BYTES = 20;
    private static final String ISSUER = "Huisheng";

    private final byte[] bytes;

    SecondFactorSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static SecondFactorSecret random() {
        return new SecondFactorSecret(ServerKey.randomBytes(BYTES));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String codeAt(Instant at) {
        return OneTimeCode.of(bytes, OneTimeCode.step(at), OneTimeCode.DIGITS);
    }

    /** @param typed digits of any width, blanks between them do not matter */
    OptionalLong stepOf(String typed, Instant now, long lastUsed) {
        return OneTimeCode.stepOf(digits(typed), bytes, now, lastUsed);
    }

    /** For typing by hand, in groups of four. */
    String inWords() {
        return Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the QR code says (Key URI format of the authenticator apps). */
    String uri(String memberNumber) {
        var issuer = encoded(ISSUER);
        return "otpauth://totp/" + issuer + ":" + encoded(memberNumber) + "?secret=" + Base32.encode(bytes) + "&issuer="
                + issuer;
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private static String digits(String typed) {
        return java.text.Normalizer.normalize(typed == null ? "" : typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
