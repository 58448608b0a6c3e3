package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A text sealed for the owner of a key: ElGamal carries an AES-256-GCM key (PROTOCOL 7.3). */
record EncryptedMessage(Element alpha, Element beta, String data) {
    private static final String ALGORITHM = "AES-GCM";
    private static final int LONGEST = 1 << 20;

    static EncryptedMessage encrypt(Profile profile, Element recipient, String text, Randomness randomness) {
        Group group = recipient.group();
        SecretScalar r = group.randomSecret(randomness);
        Element shared = group.generatorPowers().pow(group.randomSecret(randomness));
        Element alpha = group.generatorPowers().pow(r);
        Element beta = recipient.pow(r).times(shared);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, profile, shared, alpha).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new EncryptedMessage(alpha, beta, HexFormat.of().formatHex(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Decrypts; a message that was touched does not open. */
    String decrypt(Profile profile, SecretScalar channelKey) throws MalformedEncoding {
        Element shared = beta.over(alpha.pow(channelKey));
        try {
            byte[] sealed = HexFormat.of().parseHex(data);
            byte[] text = cipher(Cipher.DECRYPT_MODE, profile, shared, alpha).doFinal(sealed);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MalformedEncoding("a private message does not open with this key");
        }
    }

    private static Cipher cipher(int mode, Profile profile, Element shared, Element alpha)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        // the nonce has 32 bytes, so GCM derives its first counter block by GHASH
        cipher.init(
                mode,
                new SecretKeySpec(profile.messageKey(shared), "AES"),
                new GCMParameterSpec(128, profile.messageNonce(alpha)));
        return cipher;
    }

    static EncryptedMessage decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        if (!members.take("algorithm").asText().equals(ALGORITHM)) throw new MalformedEncoding("unknown algorithm");
        Element alpha = reading.element(members.take("alpha"));
        Element beta = reading.element(members.take("beta"));
        String data = members.take("data").asText();
        reading.end(members);
        if (data.length() > LONGEST || !data.matches("([0-9a-f]{2})*")) {
            throw new MalformedEncoding("data is not hexadecimal");
        }
        return new EncryptedMessage(alpha, beta, data);
    }

    Json encode() {
        return Json.object()
                .put("algorithm", ALGORITHM)
                .put("alpha", alpha.toText())
                .put("beta", beta.toText())
                .put("data", data)
                .build();
    }
}
