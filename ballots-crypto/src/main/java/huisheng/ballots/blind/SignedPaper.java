package huisheng.ballots.blind;

import java.util.Arrays;

/**
 * A message and its signature, to be handed in without a name. The prepared message, random bytes before the member's own where
 * the variant adds them, is what counts as the paper: it can be used once, and the signer never saw it.
 */
public final class SignedPaper {
    private final byte[] prepared;
    private final byte[] signature;

    public SignedPaper(byte[] prepared, byte[] signature) {
        this.prepared = prepared.clone();
        this.signature = signature.clone();
    }

    public byte[] prepared() {
        return prepared.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }

    /** The member's own part of the message. */
    public byte[] message(BlindVariant variant) {
        return Arrays.copyOfRange(prepared, variant.prefixLength(), prepared.length);
    }

    /** Whether the key's owner signed this paper, and it is long enough to have been prepared. */
    public boolean isSoundUnder(BlindPublicKey key) {
        return prepared.length >= key.variant().prefixLength() && key.verifies(prepared, signature);
    }
}
