package huisheng.ballots.group;

/**
 * An element of a {@link Group}; immutable, and a member of the subgroup of prime order unless it came from an
 * unchecked decoder. Written multiplicatively.
 */
public abstract sealed class Element permits EdwardsElement, ResidueElement {
    Element() {}

    public abstract Group group();

    public abstract Element times(Element other);

    public abstract Element inverse();

    /** this · other^-1. */
    public Element over(Element other) {
        return times(other.inverse());
    }

    /** this^exponent for a public exponent. */
    public abstract Element powVartime(Scalar exponent);

    /** this^exponent by the same sequence of steps and memory accesses for every exponent. */
    public abstract Element pow(SecretScalar exponent);

    public abstract boolean isIdentity();

    /** The canonical text, ser(x) of the protocol. */
    public abstract String toText();

    @Override
    public abstract boolean equals(Object other);

    @Override
    public abstract int hashCode();

    @Override
    public final String toString() {
        return toText();
    }
}
