package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.PowersAsked;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SharedPowers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Proofs whose challenge is still to be compared, some of whose commitments are still to be computed. They are kept
 * together so that powers are taken and commitments spelled for all at once, also for the claims of many ballots;
 * what is decided, and the order in which it is told, is the same as one by one.
 */
public final class Claims {
    private record Proof(String place, Binding binding, List<Element> commitments, Scalar challenge) {}

    /** What is claimed only where the bases of other proofs turned out to be members. */
    private record Later(List<Membership> members, Consumer<Claims> claim, Claims claims, boolean[] done) {}

    private final Group group;
    /** Findings, {@link Proof}s, {@link AskedProof}s and {@link Later}s in the order in which they were added. */
    private final List<Object> steps = new ArrayList<>();

    public Claims(Group group) {
        this.group = group;
    }

    /** Notes that these commitments must hash to this challenge. */
    public void add(String place, Binding binding, List<Element> commitments, Scalar challenge) {
        steps.add(new Proof(place, binding, commitments, challenge));
    }

    /** Notes that the commitments which follow from these powers must hash to this challenge. */
    Membership ask(
            String place,
            Binding binding,
            List<PowersAsked> bases,
            Function<List<SharedPowers>, List<Commitment>> commitments,
            Scalar challenge) {
        AskedProof asked = new AskedProof(place, binding, bases, commitments, challenge);
        steps.add(asked);
        return asked;
    }

    /** Notes what is wrong already. */
    public void refuse(String place, String reason) {
        steps.add(new Finding(place, reason));
    }

    /** What is to be claimed at this place once all of these are known to be members; otherwise nothing is. */
    public void whereMembers(List<Membership> members, Consumer<Claims> claim) {
        steps.add(new Later(List.copyOf(members), claim, new Claims(group), new boolean[1]));
    }

    /** Compares every challenge. */
    public Verdict settle() {
        return settleAll(List.of(this)).get(0);
    }

    /** Settles the claims of several; all must be of one group. */
    public static List<Verdict> settleAll(List<Claims> all) {
        for (boolean more = true; more; ) {
            List<AskedProof> open = open(all);
            if (!open.isEmpty()) AskedProof.answerVartime(all.get(0).group, open);
            more = false;
            for (Claims claims : all) more |= claims.claimLater();
        }
        List<List<Proof>> proofs = all.stream().map(Claims::proofs).toList();
        if (!all.isEmpty()) spell(all.get(0).group, proofs);
        List<Verdict> verdicts = new ArrayList<>(all.size());
        for (int i = 0; i < proofs.size(); i++) verdicts.add(all.get(i).judge(proofs.get(i)));
        return verdicts;
    }

    private static List<AskedProof> open(List<Claims> all) {
        List<AskedProof> open = new ArrayList<>();
        for (Claims claims : all) {
            for (Object step : claims.steps) {
                if (step instanceof AskedProof asked && !asked.isAnswered()) open.add(asked);
                if (step instanceof Later later) open.addAll(open(List.of(later.claims)));
            }
        }
        return open;
    }

    /** Makes the claims whose turn has come. @return whether there were any */
    private boolean claimLater() {
        boolean any = false;
        for (Object step : steps) {
            if (!(step instanceof Later later)) continue;
            if (later.done[0]) {
                any |= later.claims.claimLater();
            } else {
                if (later.members.stream().allMatch(Membership::holds)) later.claim.accept(later.claims);
                later.done[0] = true;
                any = true;
            }
        }
        return any;
    }

    /** The proofs over members, in order. */
    private List<Proof> proofs() {
        List<Proof> proofs = new ArrayList<>();
        for (Object step : steps) {
            if (step instanceof Proof proof) proofs.add(proof);
            if (step instanceof AskedProof asked && asked.holds()) {
                proofs.add(new Proof(asked.place(), asked.binding(), asked.commitments(), asked.challenge()));
            }
            if (step instanceof Later later) proofs.addAll(later.claims.proofs());
        }
        return proofs;
    }

    /** All texts at once, which shares one inversion. */
    private static void spell(Group group, List<List<Proof>> proofs) {
        List<Element> elements = new ArrayList<>();
        for (List<Proof> own : proofs) {
            for (Proof proof : own) elements.addAll(proof.commitments());
        }
        group.toTexts(elements);
    }

    /** What was refused first, then the proofs that do not hold; only these findings are kept. */
    private Verdict judge(List<Proof> proofs) {
        List<Finding> findings = refusals();
        for (Proof proof : proofs) {
            List<String> texts = group.toTexts(proof.commitments());
            Binding binding = proof.binding();
            Scalar expected = binding.profile().challenge(group, binding.purpose(), binding.context(), texts);
            if (!expected.equals(proof.challenge())) {
                findings.add(new Finding(proof.place(), "the proof does not hold"));
            }
        }
        steps.clear();
        steps.addAll(findings);
        return Verdict.of(findings);
    }

    private List<Finding> refusals() {
        List<Finding> refusals = new ArrayList<>();
        for (Object step : steps) {
            if (step instanceof Finding finding) refusals.add(finding);
            if (step instanceof AskedProof asked && !asked.holds()) {
                refusals.add(new Finding(asked.place(), "a ciphertext is not in the group"));
            }
            if (step instanceof Later later) refusals.addAll(later.claims.refusals());
        }
        return refusals;
    }
}
