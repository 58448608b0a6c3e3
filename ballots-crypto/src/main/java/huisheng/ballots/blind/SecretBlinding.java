package huisheng.ballots.blind;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a member keeps while the signer signs: the message and the way back from the blinded signature. Whoever sees it together
 * with what was sent can link the paper to the member.
 */
public final class SecretBlinding {
    private final BlindPublicKey key;
    private final byte[] prepared;
    private final BigInteger inverse;
    private final byte[] blinded;

    private SecretBlinding(BlindPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        BigInteger n = key.modulus();
        BigInteger m = Fixed.number(EmsaPss.encode(prepared, n.bitLength() - 1, salt));
        if (!m.gcd(n).equals(BigInteger.ONE)) {
            throw new IllegalStateException("the encoded message shares a factor with the modulus: " + key.variant());
        }
        this.key = key;
        this.prepared = prepared;
        this.inverse = inverse;
        BigInteger hidden = inverse.modInverse(n).modPow(key.exponent(), n);
        blinded = Fixed.bytes(m.multiply(hidden).mod(n), key.length());
    }

    /** Prepares a message as the key's variant says and blinds it (RFC 9474, 4.1 and 4.2). */
    public static SecretBlinding of(BlindPublicKey key, byte[] message, Randomness randomness) {
        byte[] prepared = Fixed.joined(randomness.bytes(key.variant().prefixLength()), message);
        byte[] salt = randomness.bytes(key.variant().saltLength());
        return given(key, prepared, salt, Primes.unit(key.modulus(), randomness));
    }

    /** With salt and inverse that are not drawn; for the vectors of the RFC. */
    static SecretBlinding given(BlindPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        return new SecretBlinding(key, prepared.clone(), salt, inverse);
    }

    /** What to send to the signer. It says nothing about the message. */
    public byte[] blinded() {
        return blinded.clone();
    }

    /**
     * Takes the signer's answer and unblinds it (RFC 9474, 4.4).
     *
     * @return the paper, or nothing if the answer is no signature; then the signer must be asked again or reported, and
     *     the paper must not be handed in in another form
     * @throws MalformedEncoding if the answer has another length
     */
    public Optional<SignedPaper> finish(byte[] blindSignature) throws MalformedEncoding {
        if (blindSignature.length != key.length()) {
            throw new MalformedEncoding("an answer of " + key.length() + " bytes was expected");
        }
        BigInteger s = Fixed.number(blindSignature).multiply(inverse).mod(key.modulus());
        byte[] signature = Fixed.bytes(s, key.length());
        return key.verifies(prepared, signature) ? Optional.of(new SignedPaper(prepared, signature)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
