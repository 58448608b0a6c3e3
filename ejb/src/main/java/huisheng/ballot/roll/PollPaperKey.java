package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballots.blind.BlindVariant;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.ballots.group.MalformedEncoding;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;

/** The secret half of the key that signs the voting papers of one vote. It goes when the vote closes. */
@Entity
class PollPaperKey {
    static final BlindVariant VARIANT = BlindVariant.PSS_RANDOMIZED;

    private static final int BITS = 3072;

    @Id
    private long pollId;

    private String p;
    private String q;

    protected PollPaperKey() {}

    PollPaperKey(PollId poll, SecretBlindKey key) {
        var primes = key.reveal();
        this.pollId = poll.value();
        this.p = primes[0].toString(Character.MAX_RADIX);
        this.q = primes[1].toString(Character.MAX_RADIX);
    }

    /** A new key of 3072 bits; the platform draws primes many times faster than a plain search. */
    static SecretBlindKey draw() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var drawn = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
            return SecretBlindKey.of(VARIANT, drawn.getPrimeP(), drawn.getPrimeQ());
        } catch (NoSuchAlgorithmException | MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }

    SecretBlindKey open() {
        try {
            return SecretBlindKey.of(
                    VARIANT, new BigInteger(p, Character.MAX_RADIX), new BigInteger(q, Character.MAX_RADIX));
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the key of vote " + pollId + " is damaged");
        }
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
