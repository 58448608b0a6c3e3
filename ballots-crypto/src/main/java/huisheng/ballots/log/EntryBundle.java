package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries as one file: each behind its length in two bytes, most significant first (C2SP tlog-tiles). */
public record EntryBundle(List<Octets> entries) {
    public static final int LONGEST_ENTRY = 0xffff;

    public EntryBundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle has 1 to 256 entries");
        }
        if (entries.stream().anyMatch(e -> e.length() > LONGEST_ENTRY)) {
            throw new IllegalArgumentException("an entry has at most 65,535 bytes");
        }
    }

    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Octets entry : entries) {
            bytes.write(entry.length() >> 8);
            bytes.write(entry.length());
            bytes.writeBytes(entry.bytes());
        }
        return bytes.toByteArray();
    }

    /** Reads exactly {@code width} entries and nothing after them. */
    public static EntryBundle decode(byte[] bytes, int width) throws MalformedEncoding {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<Octets> entries = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (rest.remaining() < 2) {
                throw new MalformedEncoding("the bundle ends early");
            }
            int length = rest.getShort() & 0xffff;
            if (rest.remaining() < length) {
                throw new MalformedEncoding("the bundle ends early");
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(Octets.of(entry));
        }
        if (rest.hasRemaining()) {
            throw new MalformedEncoding("something follows the last entry");
        }
        return new EntryBundle(entries);
    }
}
