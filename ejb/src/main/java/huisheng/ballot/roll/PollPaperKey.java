package huisheng.ballot.roll;

import huisheng.ballot.poll.PollId;
import huisheng.ballots.blind.BlindVariant;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.ballots.group.MalformedEncoding;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigInteger;

/** The secret half of the key that signs the voting papers of one vote. It goes when the vote closes. */
@Entity
class PollPaperKey {
    static final BlindVariant VARIANT = BlindVariant.PSS_RANDOMIZED;

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
