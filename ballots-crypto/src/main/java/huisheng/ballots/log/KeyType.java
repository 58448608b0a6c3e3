package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a key's signatures say; the number is part of the key and of its id. */
public enum KeyType {
    /** Ed25519 over the text of the note: the log's own signature. */
    NOTE(1),
    /** Ed25519 over a time and the text of a checkpoint: a witness saw no other history up to then. */
    COSIGNATURE(4);

    private static final int ED25519_LENGTH = 64;
    private final int code;

    KeyType(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static KeyType decode(byte code) throws MalformedEncoding {
        for (KeyType type : values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw new MalformedEncoding("a type of key that is not known here");
    }

    /** Length of a signature of this type, without the key id. */
    int length() {
        return this == COSIGNATURE ? Long.BYTES + ED25519_LENGTH : ED25519_LENGTH;
    }

    /** The bytes that Ed25519 signs. */
    byte[] message(String text, long seconds) {
        String header = this == COSIGNATURE ? "cosignature/v1\ntime " + seconds + "\n" : "";
        return (header + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Seconds since 1970 that stand before a cosignature; 0 for a signature without a time. */
    long seconds(byte[] signature) {
        return this == COSIGNATURE ? ByteBuffer.wrap(signature).getLong() : 0;
    }
}
