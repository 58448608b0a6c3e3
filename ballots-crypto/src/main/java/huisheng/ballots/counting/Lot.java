package huisheng.ballots.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A lot that anyone can draw again: candidates in the order of SHA-256(seed bytes ‖ name), compared as unsigned bytes. The
 * seed must be fixed in a way nobody steers, for example the final checkpoint of the log and a public value that becomes
 * known only after the close.
 */
public final class Lot {
    private Lot() {}

    /**
     * @param seed public bytes
     * @param names what identifies each candidate, by number; all different
     * @return the candidate numbers, first drawn first
     */
    public static List<Integer> order(byte[] seed, List<String> names) {
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("candidates need different names");
        }
        List<byte[]> drawn = names.stream().map(name -> draw(seed, name)).toList();
        Comparator<Integer> smaller = (a, b) -> Arrays.compareUnsigned(drawn.get(a), drawn.get(b));
        return IntStream.range(0, names.size()).boxed().sorted(smaller).toList();
    }

    private static byte[] draw(byte[] seed, String name) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(seed);
            return hash.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
