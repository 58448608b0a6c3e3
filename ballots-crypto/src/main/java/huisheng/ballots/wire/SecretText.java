package huisheng.ballots.wire;

import huisheng.ballots.group.Randomness;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/** Secret characters that somebody types or keeps. It prints nothing; {@link #reveal} is the one way out. */
public final class SecretText implements Destroyable {
    private final char[] text;
    private boolean destroyed;

    private SecretText(char[] text) {
        this.text = text;
    }

    /** Groups of characters drawn evenly from Base58, with dashes between them. */
    public static SecretText draw(Randomness randomness, int... groups) {
        char[] text = new char[Arrays.stream(groups).sum() + groups.length - 1];
        int at = 0;
        for (int group : groups) {
            if (at > 0) text[at++] = '-';
            for (int i = 0; i < group; i++) text[at++] = Base58.ALPHABET.charAt(randomness.below(58));
        }
        return new SecretText(text);
    }

    /** A copy of characters whose form was looked at. */
    public static SecretText of(CharSequence characters) {
        char[] text = new char[characters.length()];
        for (int i = 0; i < text.length; i++) text[i] = characters.charAt(i);
        return new SecretText(text);
    }

    /** The characters, for a computation; not to be kept or written to. */
    public char[] characters() {
        if (destroyed) throw new IllegalStateException("destroyed");
        return text;
    }

    /** The characters, handed out on purpose. */
    public String reveal() {
        return new String(characters());
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
