package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs whose commitments were re-computed and whose challenge is still to be compared. They are kept together so
 * that all commitments are spelled out at once, which shares one inversion; what is decided is the same as one by one.
 */
public final class Claims {
    private record Claim(String place, Binding binding, List<Element> commitments, Scalar challenge) {}

    private final Group group;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    public Claims(Group group) {
        this.group = group;
    }

    /** Notes that these commitments must hash to this challenge. */
    public void add(String place, Binding binding, List<Element> commitments, Scalar challenge) {
        claims.add(new Claim(place, binding, commitments, challenge));
    }

    /** Notes what is wrong already. */
    public void refuse(String place, String reason) {
        findings.add(new Finding(place, reason));
    }

    /** Compares every challenge. */
    public Verdict settle() {
        List<Element> all = new ArrayList<>();
        for (Claim claim : claims) all.addAll(claim.commitments());
        List<String> texts = group.toTexts(all);
        int at = 0;
        for (Claim claim : claims) {
            List<String> own = texts.subList(at, at += claim.commitments().size());
            Binding binding = claim.binding();
            Scalar expected = binding.profile().challenge(group, binding.purpose(), binding.context(), own);
            if (!expected.equals(claim.challenge())) {
                findings.add(new Finding(claim.place(), "the proof does not hold"));
            }
        }
        claims.clear();
        return Verdict.of(findings);
    }
}
