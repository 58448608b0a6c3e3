package huisheng.ballots.group;

import java.util.List;

/**
 * Powers of one base, and whether that base is in the subgroup of prime order. Where it is not, the powers mean
 * nothing and whatever they were for must be refused.
 */
public record SharedPowers(boolean baseIsMember, List<Element> powers) {
    public SharedPowers {
        powers = List.copyOf(powers);
    }

    public Element get(int index) {
        return powers.get(index);
    }
}
