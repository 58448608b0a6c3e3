package huisheng.attachment;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file, for each part and for all together, and stops a bomb while it swells. */
final class Unpacking {
    private long unpacked;

    InputStream of(InputStream in, long packed, boolean xml) {
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
            boolean bomb = bytes > Limits.RATIO_COUNTS_FROM && bytes / packed > Limits.RATIO;
            if (bomb || unpacked > Limits.UNPACKED) throw new Refused(AttachmentReason.TOO_MUCH_INSIDE);
            if (xml) for (int i = from; i < from + read; i++) watch(into[i]);
            return read;
        }

        private void watch(byte letter) {
            if (letter == '<' || letter == '>') sinceBracket = 0;
            else if (++sinceBracket > Limits.XML_TOKEN) throw new Refused(AttachmentReason.TOO_MUCH_INSIDE);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
