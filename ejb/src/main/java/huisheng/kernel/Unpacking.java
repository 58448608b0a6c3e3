package huisheng.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file, for each part and for all together, and stops a bomb while it swells. */
public final class Unpacking {
    /** Unpacked against packed bytes of one part; beyond this, and beyond the next line, it is a bomb. */
    private static final int RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final long most;
    private final int longestToken;
    private final Refused.Reason bomb;
    private long unpacked;

    /**
     * @param most bytes of all parts together
     * @param longestToken bytes between two angle brackets of a part that is XML: no tag and no text of it is longer
     * @param bomb why it is refused when one of these is passed
     */
    public Unpacking(long most, int longestToken, Refused.Reason bomb) {
        this.most = most;
        this.longestToken = longestToken;
        this.bomb = bomb;
    }

    /**
     * @param packed bytes of the part as the file has it; what it says of its size unpacked is not believed
     * @param xml whether the brackets of the part are watched
     */
    public InputStream of(InputStream in, long packed, boolean xml) {
        return new Counted(in, Math.max(1, packed), xml);
    }

    private final class Counted extends InputStream {
        private final InputStream in;
        private final long packed;
        private final boolean xml;
        private long bytes;
        private int sinceBracket;

        Counted(InputStream in, long packed, boolean xml) {
            this.in = in;
            this.packed = packed;
            this.xml = xml;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read <= 0) return read;
            bytes += read;
            unpacked += read;
            boolean swells = bytes > RATIO_COUNTS_FROM && bytes / packed > RATIO;
            if (swells || unpacked > most) throw new Refused(bomb);
            if (xml) for (int i = from; i < from + read; i++) watch(into[i]);
            return read;
        }

        private void watch(byte letter) {
            if (letter == '<' || letter == '>') sinceBracket = 0;
            else if (++sinceBracket > longestToken) throw new Refused(bomb);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
