package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public key of a log or a witness under its name; written as a <em>vkey</em>: name, key id and key with plus signs
 * between them (C2SP signed-note).
 */
public record VerifierKey(String name, KeyType type, Octets key) {
    public VerifierKey {
        if (!Line.isKeyName(name) || key.length() != Ed25519.PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("a name without spaces or plus, and 32 bytes");
        }
    }

    /** First four bytes of SHA-256(name ‖ newline ‖ type ‖ key), most significant first. */
    public int id() {
        MessageDigest hash = TreeHash.sha256();
        hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        hash.update(type.code());
        return ByteBuffer.wrap(hash.digest(key.bytes())).getInt();
    }

    public String encode() {
        byte[] typed = ByteBuffer.allocate(1 + key.length())
                .put(type.code())
                .put(key.bytes())
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Octets.of(typed);
    }

    /** Reads a vkey; the id must fit, and the key must be a point of the prime-order subgroup. */
    public static VerifierKey decode(String vkey) throws MalformedEncoding {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length < 3 || !Line.isKeyName(parts[0])) {
            throw new MalformedEncoding("a key is name, id and key");
        }
        byte[] typed = Line.base64(parts[2]);
        if (typed.length != 1 + Ed25519.PUBLIC_KEY_SIZE) {
            throw new MalformedEncoding("a key of 32 bytes was expected");
        }
        KeyType type = KeyType.decode(typed[0]);
        if (!Ed25519.validatePublicKeyFull(typed, 1)) {
            throw new MalformedEncoding("no key of Ed25519");
        }
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        System.arraycopy(typed, 1, key, 0, key.length);
        VerifierKey read = new VerifierKey(parts[0], type, Octets.of(key));
        if (!HexFormat.of().toHexDigits(read.id()).equals(parts[1])) {
            throw new MalformedEncoding("the id is not that of the key");
        }
        return read;
    }

    /** Whether a signature line claims to be by this key. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether this key signed the text. */
    public boolean verifies(String text, NoteSignature signature) {
        byte[] bytes = signature.signature().bytes();
        if (!isNamedBy(signature) || bytes.length != type.length() || type.seconds(bytes) < 0) {
            return false;
        }
        byte[] message = type.message(text, type.seconds(bytes));
        int at = bytes.length - Ed25519.SIGNATURE_SIZE;
        return Ed25519.verify(bytes, at, key.bytes(), 0, message, 0, message.length);
    }

    /** When a witness signed, in seconds since 1970; read it only after the signature verified. */
    public long seconds(NoteSignature signature) {
        return type.seconds(signature.signature().bytes());
    }
}
