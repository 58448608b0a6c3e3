package huisheng.demo;

import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Base58;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Prints the code on a member's slip in the votes that the demonstration union brings along, where it follows from the
 * member's number and is known to all: {@code java -Dhuisheng.demo=true -cp ... huisheng.demo.DemoSlip NUMBER}. In any other
 * vote the registrar's browser draws the codes by chance, and no server ever knows one.
 */
public final class DemoSlip {
    private static final BigInteger DIGITS = BigInteger.valueOf(Base58.ALPHABET.length());
    private static final String SHAPE = "XXXXX-XXXXXX-XXXXX-XXXXXX";

    private DemoSlip() {}

    public static void main(String[] arguments) throws MalformedEncoding {
        if (arguments.length != 1
                || DemoTable.rows("polls-people.tsv").stream().noneMatch(row -> row[0].equals(arguments[0]))) {
            System.err.println("One argument: the number of a member of the branch that votes, 10061 to 10074.");
            System.exit(2);
        }
        System.out.println(of(arguments[0]).reveal());
    }

    /** @throws IllegalStateException outside of the demonstration */
    static SecretCredential of(String number) throws MalformedEncoding {
        if (!Boolean.getBoolean("huisheng.demo")) throw new IllegalStateException("not in demo mode");
        var left = new BigInteger(1, digest("huisheng demonstration slip " + number));
        var code = new StringBuilder();
        for (var place : SHAPE.toCharArray()) {
            if (place == '-') code.append(place);
            else {
                var parts = left.divideAndRemainder(DIGITS);
                code.append(Base58.ALPHABET.charAt(parts[1].intValue()));
                left = parts[0];
            }
        }
        return SecretCredential.decode(code);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
