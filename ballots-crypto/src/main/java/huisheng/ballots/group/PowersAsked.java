package huisheng.ballots.group;

import java.util.List;

/** One base and its public exponents; a base that is not known to be a member may come from an unchecked decoder. */
public record PowersAsked(Element base, List<Scalar> exponents, boolean knownMember) {
    public PowersAsked {
        exponents = List.copyOf(exponents);
    }
}
