package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.wire.Hash;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Version 1: texts joined by bars and commas, hashed with SHA-256 (PROTOCOL 4, 5.2, 7.1, 7.3). */
final class ProfileV1 implements Profile {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public String fingerprint(byte[] electionText) {
        return Hash.of(electionText).b64();
    }

    @Override
    public Scalar challenge(Group group, Purpose purpose, List<String> context, List<String> commitments) {
        return group.hashToScalar(preimage(purpose, context, commitments));
    }

    /** {@code purpose|context|…|commitment,commitment}; commitments contain neither bar nor comma. */
    static String preimage(Purpose purpose, List<String> context, List<String> commitments) {
        StringBuilder text = new StringBuilder(1024).append(purpose.word()).append('|');
        for (String part : context) text.append(part).append('|');
        for (int i = 0; i < commitments.size(); i++) {
            if (i > 0) text.append(',');
            text.append(commitments.get(i));
        }
        return text.toString();
    }

    @Override
    public List<Scalar> shuffleExponents(Group group, String fingerprint, List<String> statement, int n) {
        MessageDigest digest = digest("shuffle-challenges|" + fingerprint + "|");
        for (String text : statement) digest.update(ascii(text + ","));
        String seed = HexFormat.of().formatHex(digest.digest());
        List<Scalar> exponents = new ArrayList<>(n);
        for (int i = 0; i < n; i++) exponents.add(group.hashToScalar(seed + Hash.of(Integer.toString(i))));
        return exponents;
    }

    @Override
    public Scalar shuffleChallenge(Group group, String fingerprint, List<String> texts) {
        MessageDigest digest = digest("shuffle-challenge|" + fingerprint + "|");
        int last = texts.size() - 1;
        for (String text : texts.subList(0, last)) digest.update(ascii(text + ","));
        digest.update(ascii(texts.get(last)));
        return group.scalar(new BigInteger(1, digest.digest()));
    }

    private static MessageDigest digest(String prefix) {
        MessageDigest digest = Hash.sha256();
        digest.update(prefix.getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public SecretScalar credentialSecret(Group group, String electionUuid, char[] credential) {
        byte[] both = new byte[64];
        for (int i = 0; i < 2; i++) {
            byte[] half = hash("derive_credential|" + electionUuid + "|" + i + "|", credential);
            System.arraycopy(half, 0, both, 32 * i, 32);
        }
        SecretScalar secret = group.secretFromBytes(both);
        Arrays.fill(both, (byte) 0);
        return secret;
    }

    @Override
    public SecretScalar signingKey(Group group, char[] seed) {
        return group.secretFromBytes(hash("sk|", seed));
    }

    @Override
    public SecretScalar channelKey(Group group, char[] seed) {
        return group.secretFromBytes(hash("dk|", seed));
    }

    @Override
    public byte[] messageKey(Element shared) {
        return hash("key|", shared.toText().toCharArray());
    }

    @Override
    public byte[] messageNonce(Element alpha) {
        return HexFormat.of().parseHex(Hash.of("iv|" + alpha.toText()).hex());
    }

    private static byte[] hash(String prefix, char[] secret) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        MessageDigest digest = Hash.sha256();
        digest.update(prefix.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes.duplicate());
        Arrays.fill(bytes.array(), (byte) 0);
        return digest.digest();
    }
}
