package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.ByteBuffer;

/**
 * One signature line of a note: who says to have signed, and what stands there. Only a key tells whether it is true.
 *
 * @param name of the key
 * @param keyId first four bytes of a hash over name and key; tells keys apart, proves nothing
 * @param signature in the form of the key's type
 */
public record NoteSignature(String name, int keyId, Octets signature) {
    private static final String DASH = "— ";

    public NoteSignature {
        if (!Line.isKeyName(name)) {
            throw new IllegalArgumentException("no name of a key");
        }
    }

    /** The line as it stands under a note, without its newline. */
    public String line() {
        ByteBuffer bytes = ByteBuffer.allocate(4 + signature.length());
        bytes.putInt(keyId).put(signature.bytes());
        return DASH + name + " " + Octets.of(bytes.array());
    }

    static NoteSignature decode(String line) throws MalformedEncoding {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedEncoding("a signature line was expected");
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = Line.base64(line.substring(space + 1));
        if (!Line.isKeyName(name) || bytes.length < 5) {
            throw new MalformedEncoding("a signature line was expected");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(name, keyId, Octets.of(signature));
    }
}
