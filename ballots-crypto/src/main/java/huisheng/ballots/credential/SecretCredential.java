package huisheng.ballots.credential;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.SecretText;
import javax.security.auth.Destroyable;

/** What a member types in to vote: {@code XXXXX-XXXXXX-XXXXX-XXXXXX}, about 129 bits (PROTOCOL 5.1). Prints nothing. */
public final class SecretCredential implements Destroyable {
    private static final int[] GROUPS = {5, 6, 5, 6};
    private static final int LENGTH = 25;
    private final SecretText text;

    private SecretCredential(SecretText text) {
        this.text = text;
    }

    public static SecretCredential draw(Randomness randomness) {
        return new SecretCredential(SecretText.draw(randomness, GROUPS));
    }

    /** Reads exactly the shape above. */
    public static SecretCredential decode(CharSequence typed) throws MalformedEncoding {
        boolean right = typed.length() == LENGTH;
        for (int i = 0; right && i < LENGTH; i++) {
            boolean dash = i == 5 || i == 12 || i == 18;
            right = dash ? typed.charAt(i) == '-' : Base58.ALPHABET.indexOf(typed.charAt(i)) >= 0;
        }
        if (!right) throw new MalformedEncoding("not a credential (XXXXX-XXXXXX-XXXXX-XXXXXX)");
        return new SecretCredential(SecretText.of(typed));
    }

    /** The signing key in one election; it differs from election to election. */
    public SecretScalar signingKey(Profile profile, Group group, String electionUuid) {
        return profile.credentialSecret(group, electionUuid, text.characters());
    }

    /** The public half: what the list of an election holds. */
    public Element publicKey(Profile profile, Group group, String electionUuid) {
        return group.generatorPowers().pow(signingKey(profile, group, electionUuid));
    }

    /** The characters, handed out on purpose: to be given to their owner and nobody else. */
    public String reveal() {
        return text.reveal();
    }

    @Override
    public void destroy() {
        text.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return text.isDestroyed();
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
