package huisheng.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * A kind and a word as one number, the first 64 bits of their SHA-256: short rows, and one index for all kinds. Two words
 * of one mark would only find a thing too many; nobody sees more than their scope by it.
 */
final class Marks {
    private Marks() {}

    /** Each once, ascending, so that two writers touch the index in the same order. */
    static long[] of(String kind, Collection<String> terms) {
        var digest = sha256();
        return terms.stream()
                .mapToLong(term -> mark(digest, kind, term))
                .sorted()
                .distinct()
                .toArray();
    }

    static byte[] packed(long[] marks) {
        var bytes = ByteBuffer.allocate(marks.length * Long.BYTES);
        for (long mark : marks) bytes.putLong(mark);
        return bytes.array();
    }

    static long[] unpacked(byte[] bytes) {
        var marks = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(marks);
        return marks;
    }

    /** Whether all of the marks are among those packed. */
    static boolean holdAll(byte[] packed, long[] marks) {
        var kept = unpacked(packed);
        return LongStream.of(marks).allMatch(mark -> Arrays.binarySearch(kept, mark) >= 0);
    }

    private static long mark(MessageDigest digest, String kind, String term) {
        var bytes = digest.digest((kind + '\0' + term).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(bytes).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
