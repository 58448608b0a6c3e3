package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import java.util.List;

/**
 * Everything that a version of the record format hashes, in one place. An election names its version; values of two
 * profiles never meet in one election.
 */
public interface Profile {
    /** Records of {@code "version":1}. */
    Profile V1 = new ProfileV1();

    /** The profile of a record's version number. */
    static Profile of(int version) throws MalformedEncoding {
        if (version == V1.version()) return V1;
        throw new MalformedEncoding("election version " + version + " is not known");
    }

    int version();

    /** φ: stands for the whole election text in every proof after set-up (PROTOCOL 8.3). */
    String fingerprint(byte[] electionText);

    /**
     * The challenge of a proof. The context is everything the proof is bound to, the commitments are the canonical texts
     * of the prover's first message.
     */
    Scalar challenge(Group group, Purpose purpose, List<String> context, List<String> commitments);

    /**
     * The exponents u_1 … u_n of a shuffle proof (PROTOCOL 11, step 3).
     *
     * @param statement texts of the inputs, the outputs and the permutation's commitments, in this order
     */
    List<Scalar> shuffleExponents(Group group, String fingerprint, List<String> statement, int n);

    /** The challenge of a shuffle proof (PROTOCOL 11, step 6) over all its texts in order, the key's last. */
    Scalar shuffleChallenge(Group group, String fingerprint, List<String> texts);

    /** The secret behind a private credential (PROTOCOL 5.2). */
    SecretScalar credentialSecret(Group group, String electionUuid, char[] credential);

    /** A trustee's signing key (PROTOCOL 7.1). */
    SecretScalar signingKey(Group group, char[] seed);

    /** A trustee's key for private channels (PROTOCOL 7.1). */
    SecretScalar channelKey(Group group, char[] seed);

    /** AES-256 key of a private message (PROTOCOL 7.3). */
    byte[] messageKey(Element shared);

    /** Nonce of a private message: all 32 bytes. */
    byte[] messageNonce(Element alpha);
}
