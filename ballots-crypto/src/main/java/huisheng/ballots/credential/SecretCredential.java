package huisheng.ballots.credential;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Base58;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/** What a member types in to vote: {@code XXXXX-XXXXXX-XXXXX-XXXXXX}, about 129 bits (PROTOCOL 5.1). Prints nothing. */
public final class SecretCredential implements Destroyable {
    private static final int[] GROUPS = {5, 6, 5, 6};
    private static final int LENGTH = 25;
    private final char[] text;
    private boolean destroyed;

    private SecretCredential(char[] text) {
        this.text = text;
    }

    public static SecretCredential draw(Randomness randomness) {
        char[] text = new char[LENGTH];
        int at = 0;
        for (int group : GROUPS) {
            if (at > 0) text[at++] = '-';
            for (int i = 0; i < group; i++) text[at++] = Base58.ALPHABET.charAt(randomness.below(58));
        }
        return new SecretCredential(text);
    }

    /** Reads exactly the shape above. */
    public static SecretCredential decode(CharSequence typed) throws MalformedEncoding {
        boolean right = typed.length() == LENGTH;
        for (int i = 0; right && i < LENGTH; i++) {
            boolean dash = i == 5 || i == 12 || i == 18;
            right = dash ? typed.charAt(i) == '-' : Base58.ALPHABET.indexOf(typed.charAt(i)) >= 0;
        }
        if (!right) throw new MalformedEncoding("not a credential (XXXXX-XXXXXX-XXXXX-XXXXXX)");
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) text[i] = typed.charAt(i);
        return new SecretCredential(text);
    }

    /** The signing key in one election; it differs from election to election. */
    public SecretScalar signingKey(Profile profile, Group group, String electionUuid) {
        return profile.credentialSecret(group, electionUuid, alive());
    }

    /** The public half: what the list of an election holds. */
    public Element publicKey(Profile profile, Group group, String electionUuid) {
        return group.generatorPowers().pow(signingKey(profile, group, electionUuid));
    }

    /** The characters, handed out on purpose: to be given to their owner and nobody else. */
    public String reveal() {
        return new String(alive());
    }

    private char[] alive() {
        if (destroyed) throw new IllegalStateException("destroyed");
        return text;
    }

    @Override
    public void destroy() {
        Arrays.fill(text, ' ');
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
