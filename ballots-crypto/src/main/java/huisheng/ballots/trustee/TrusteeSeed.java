package huisheng.ballots.trustee;

import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.SecretText;
import javax.security.auth.Destroyable;

/** All that a threshold trustee keeps: 22 characters, about 129 bits (PROTOCOL 7.1). Prints nothing. */
public final class TrusteeSeed implements Destroyable {
    private static final int LENGTH = 22;
    private final SecretText text;

    private TrusteeSeed(SecretText text) {
        this.text = text;
    }

    public static TrusteeSeed draw(Randomness randomness) {
        return new TrusteeSeed(SecretText.draw(randomness, LENGTH));
    }

    public static TrusteeSeed decode(String text) throws MalformedEncoding {
        if (text.length() != LENGTH || !Base58.spells(text)) {
            throw new MalformedEncoding("not a trustee's seed of 22 characters");
        }
        return new TrusteeSeed(SecretText.of(text));
    }

    SecretScalar signingKey(Profile profile, Group group) {
        return profile.signingKey(group, text.characters());
    }

    SecretScalar channelKey(Profile profile, Group group) {
        return profile.channelKey(group, text.characters());
    }

    /** The characters, handed out on purpose: into the owner's key file. */
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
