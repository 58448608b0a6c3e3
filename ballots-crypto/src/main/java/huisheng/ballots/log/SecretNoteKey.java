package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.security.auth.Destroyable;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The signing key of a log or a witness. It prints nothing. */
public final class SecretNoteKey implements Destroyable {
    private static final String PREFIX = "PRIVATE+KEY+";
    private final VerifierKey verifier;
    private final byte[] seed;
    private boolean destroyed;

    private SecretNoteKey(String name, KeyType type, byte[] seed) {
        this.seed = seed;
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        verifier = new VerifierKey(name, type, Octets.of(key));
    }

    public static SecretNoteKey generate(String name, KeyType type, Randomness randomness) {
        return new SecretNoteKey(name, type, randomness.bytes(Ed25519.SECRET_KEY_SIZE));
    }

    /** @param seed 32 secret bytes (RFC 8032, 5.1.5), for a key that is derived rather than kept */
    public static SecretNoteKey of(String name, KeyType type, byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("a seed of 32 bytes");
        }
        return new SecretNoteKey(name, type, seed.clone());
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a note's text with a key of type {@link KeyType#NOTE}. */
    public NoteSignature sign(String text) {
        return sign(KeyType.NOTE, text, 0);
    }

    /**
     * Cosigns a checkpoint with a key of type {@link KeyType#COSIGNATURE}. The caller must have checked that the checkpoint
     * continues every earlier one it cosigned for the same origin.
     *
     * @param seconds since 1970, not negative
     */
    public NoteSignature cosign(Checkpoint checkpoint, long seconds) {
        return sign(KeyType.COSIGNATURE, checkpoint.text(), seconds);
    }

    private NoteSignature sign(KeyType type, String text, long seconds) {
        if (destroyed || verifier.type() != type || seconds < 0) {
            throw new IllegalStateException("a key signs what its type says, until it is destroyed");
        }
        byte[] message = type.message(text, seconds);
        ByteBuffer signature = ByteBuffer.allocate(type.length());
        if (type == KeyType.COSIGNATURE) {
            signature.putLong(seconds);
        }
        Ed25519.sign(seed, 0, message, 0, message.length, signature.array(), signature.position());
        return new NoteSignature(verifier.name(), verifier.id(), Octets.of(signature.array()));
    }

    /** The secret itself, made text on purpose: for the owner's key file. */
    public String reveal() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length)
                .put(verifier.type().code())
                .put(seed)
                .array();
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + Octets.of(typed);
    }

    /** Reads what {@link #reveal()} writes. */
    public static SecretNoteKey decode(String text) throws MalformedEncoding {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3 || !Line.isKeyName(parts[0])) {
            throw new MalformedEncoding("no signing key");
        }
        byte[] typed = Line.base64(parts[2]);
        if (typed.length != 1 + Ed25519.SECRET_KEY_SIZE) {
            throw new MalformedEncoding("no signing key");
        }
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        SecretNoteKey key = new SecretNoteKey(parts[0], KeyType.decode(typed[0]), seed);
        if (!HexFormat.of().toHexDigits(key.verifier.id()).equals(parts[1])) {
            throw new MalformedEncoding("the id is not that of the key");
        }
        return key;
    }

    /** Overwrites the seed. Copies which the virtual machine made are out of reach. */
    @Override
    public void destroy() {
        Arrays.fill(seed, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
