package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The only 512-byte header that an archive may carry for a given name, size and time (PROTOCOL 14.1). */
record TarHeader(String name, long size, long time) {
    static final int BLOCK = 512;
    private static final long OCTAL_LIMIT = 1L << 33;

    TarHeader {
        if (name.isEmpty() || name.length() > 99) throw new IllegalArgumentException("name");
        if (size < 0 || size >= OCTAL_LIMIT || time < 0 || time >= OCTAL_LIMIT) {
            throw new IllegalArgumentException("size or time");
        }
    }

    byte[] bytes() {
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, 100, "0000644");
        put(block, 108, "0000000");
        put(block, 116, "0000000");
        put(block, 124, octal(size, 11));
        put(block, 136, octal(time, 11));
        Arrays.fill(block, 148, 156, (byte) ' ');
        block[156] = '0';
        int sum = 0;
        for (byte b : block) sum += b & 0xff;
        put(block, 148, octal(sum, 6));
        block[154] = 0;
        return block;
    }

    /** Reads name, size and time; whether every byte is as it must be is the question of {@link #isCanonical}. */
    static TarHeader decode(byte[] block) throws MalformedEncoding {
        int end = 0;
        while (end < 100 && block[end] != 0) {
            if (block[end] < 0x20 || block[end] > 0x7e) throw new MalformedEncoding("tar: name is not plain text");
            end++;
        }
        if (end == 0 || end == 100) throw new MalformedEncoding("tar: no name");
        String name = new String(block, 0, end, StandardCharsets.US_ASCII);
        return new TarHeader(name, number(block, 124), number(block, 136));
    }

    boolean isCanonical(byte[] block) {
        return Arrays.equals(block, bytes());
    }

    /** Bytes of padding that follow the content. */
    int padding() {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static long number(byte[] block, int from) throws MalformedEncoding {
        long value = 0;
        for (int i = from; i < from + 11; i++) {
            if (block[i] < '0' || block[i] > '7') throw new MalformedEncoding("tar: a number is not octal");
            value = value << 3 | block[i] - '0';
        }
        return value;
    }

    private static String octal(long value, int digits) {
        String text = Long.toOctalString(value);
        return "0".repeat(digits - text.length()) + text;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
