package huisheng.ballots.trustee;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Base58;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/** All that a threshold trustee keeps: 22 characters, about 129 bits (PROTOCOL 7.1). Prints nothing. */
public final class TrusteeSeed implements Destroyable {
    private static final int LENGTH = 22;
    private final char[] text;
    private boolean destroyed;

    private TrusteeSeed(char[] text) {
        this.text = text;
    }

    public static TrusteeSeed draw(Randomness randomness) {
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) text[i] = Base58.ALPHABET.charAt(randomness.below(58));
        return new TrusteeSeed(text);
    }

    public static TrusteeSeed decode(String text) throws MalformedEncoding {
        if (text.length() != LENGTH || !Base58.spells(text)) {
            throw new MalformedEncoding("not a trustee's seed of 22 characters");
        }
        return new TrusteeSeed(text.toCharArray());
    }

    SecretScalar signingKey(Profile profile, Group group) {
        return profile.signingKey(group, alive());
    }

    SecretScalar channelKey(Profile profile, Group group) {
        return profile.channelKey(group, alive());
    }

    /** The characters, handed out on purpose: into the owner's key file. */
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
