package huisheng.affairs;

import java.io.Serializable;

/** A stretch of two texts laid side by side. */
public record DiffPiece(Kind kind, String text) implements Serializable {
    /** Where the stretch stands. */
    public enum Kind {
        SAME,
        /** In the old text only. */
        TAKEN_OUT,
        /** In the new text only. */
        PUT_IN
    }

    public boolean isIn(String name) {
        return kind.name().equals(name);
    }
}
