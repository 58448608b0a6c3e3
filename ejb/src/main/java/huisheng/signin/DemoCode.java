package huisheng.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Prints the present second-factor code of an officer of the demonstration union, whose secret is fixed and known to
 * all: {@code java -cp ejb.jar huisheng.signin.DemoCode NUMBER}. It needs no server.
 */
public final class DemoCode {
    private DemoCode() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("One argument: the member number of a demonstration officer.");
            System.exit(2);
        }
        System.out.println(now(arguments[0], Instant.now()));
    }

    /** The six digits of that moment. */
    public static String now(String number, Instant at) {
        return secretOf(number).codeAt(at);
    }

    static SecondFactorSecret secretOf(String number) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest(("huisheng demonstration " + number).getBytes(StandardCharsets.UTF_8));
            return new SecondFactorSecret(Arrays.copyOf(digest, SecondFactorSecret.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
