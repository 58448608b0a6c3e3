package huisheng.ballots.blind;

import huisheng.ballots.group.MalformedEncoding;
import java.math.BigInteger;
import java.util.Base64;

/**
 * The key that tells true papers from false ones. It must reach members by another way than the papers, the same for all: a
 * key of one's own would mark the paper.
 *
 * @param variant how messages are prepared and encoded under this key
 * @param modulus odd, of 2048 to 8192 bits, a multiple of 8
 * @param exponent 65537
 */
public record BlindPublicKey(BlindVariant variant, BigInteger modulus, BigInteger exponent) {
    static final BigInteger F4 = BigInteger.valueOf(65_537);
    /** Product of the odd primes below 1,000. */
    private static final BigInteger SMALL_PRIMES = smallPrimes();

    public BlindPublicKey {
        int bits = modulus.bitLength();
        if (bits < 2048 || bits > 8192 || bits % 8 != 0 || !exponent.equals(F4)) {
            throw new IllegalArgumentException("a modulus of 2048 to 8192 bits and the exponent 65537");
        }
        if (!modulus.testBit(0) || !modulus.gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("a modulus with a small factor");
        }
    }

    private static BigInteger smallPrimes() {
        BigInteger product = BigInteger.ONE;
        for (BigInteger p = BigInteger.valueOf(3); p.intValue() < 1_000; p = p.nextProbablePrime()) {
            product = product.multiply(p);
        }
        return product;
    }

    /** Bytes of a signature. */
    public int length() {
        return modulus.bitLength() / 8;
    }

    /** Whether this is a signature of the prepared message (RFC 8017, 8.1.2). */
    public boolean verifies(byte[] prepared, byte[] signature) {
        BigInteger s = Fixed.number(signature);
        if (signature.length != length() || s.compareTo(modulus) >= 0) {
            return false;
        }
        int bits = modulus.bitLength() - 1;
        byte[] encoded = Fixed.bytes(s.modPow(exponent, modulus), length());
        return EmsaPss.verifies(prepared, encoded, bits, variant.saltLength());
    }

    /** Variant, modulus and exponent, with plus signs between them. */
    public String encode() {
        Base64.Encoder base64 = Base64.getEncoder();
        return variant.spelling() + "+" + base64.encodeToString(Fixed.bytes(modulus, length())) + "+"
                + base64.encodeToString(Fixed.bytes(exponent, 3));
    }

    /** Reads the one spelling that {@link #encode()} writes. */
    public static BlindPublicKey decode(String text) throws MalformedEncoding {
        String[] parts = text.split("\\+", 2);
        int last = text.lastIndexOf('+');
        if (parts.length < 2 || last <= parts[0].length()) {
            throw new MalformedEncoding("a key is variant, modulus and exponent");
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            BigInteger modulus = Fixed.number(base64.decode(text.substring(parts[0].length() + 1, last)));
            BigInteger exponent = Fixed.number(base64.decode(text.substring(last + 1)));
            BlindPublicKey key = new BlindPublicKey(BlindVariant.decode(parts[0]), modulus, exponent);
            if (key.encode().equals(text)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding("no key of this kind: " + e.getMessage());
        }
        throw new MalformedEncoding("not the one spelling of a key");
    }
}
