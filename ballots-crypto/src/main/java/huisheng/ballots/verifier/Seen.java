package huisheng.ballots.verifier;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.wire.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Remembers texts by 64 bits of a hash with a secret key: 16 bytes each. The key is drawn for every run, so nobody can
 * prepare two texts that are taken for one; by accident that happens once in 10^8 runs over a million texts.
 */
final class Seen {
    private final byte[] key = Randomness.system().bytes(32);
    private final MessageDigest digest = Hash.sha256();
    private long[] slots = new long[1 << 12];
    private int size;

    /** Whether the text was not seen before. */
    synchronized boolean add(String text) {
        digest.update(key);
        long mark = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.US_ASCII)))
                .getLong();
        if (mark == 0) mark = 1;
        if (2 * size > slots.length) grow();
        return insert(mark);
    }

    private boolean insert(long mark) {
        int at = (int) (mark >>> 32) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == mark) return false;
            at = at + 1 & slots.length - 1;
        }
        slots[at] = mark;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        size = 0;
        Arrays.stream(old).filter(mark -> mark != 0).forEach(this::insert);
    }
}
