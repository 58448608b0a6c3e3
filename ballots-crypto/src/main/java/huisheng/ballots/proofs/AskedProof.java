package huisheng.ballots.proofs;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.PowersAsked;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SharedPowers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A proof that waits for the powers of its bases; they are taken together with those of others. */
final class AskedProof implements Membership {
    private final String place;
    private final Binding binding;
    private final List<PowersAsked> bases;
    private final Function<List<SharedPowers>, List<Commitment>> toCommitments;
    private final Scalar challenge;
    private boolean answered;
    private List<Element> commitments;

    AskedProof(
            String place,
            Binding binding,
            List<PowersAsked> bases,
            Function<List<SharedPowers>, List<Commitment>> toCommitments,
            Scalar challenge) {
        this.place = place;
        this.binding = binding;
        this.bases = bases;
        this.toCommitments = toCommitments;
        this.challenge = challenge;
    }

    String place() {
        return place;
    }

    Binding binding() {
        return binding;
    }

    Scalar challenge() {
        return challenge;
    }

    /** Those of a proof over members, once it is answered. */
    List<Element> commitments() {
        return commitments;
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public boolean holds() {
        if (!answered) throw new IllegalStateException("asked before the claims were settled");
        return commitments != null;
    }

    /** Answers all: one turn for the powers of the bases, one for each factor of the commitments. */
    static void answerVartime(Group group, List<AskedProof> all) {
        List<PowersAsked> asked = new ArrayList<>();
        for (AskedProof one : all) asked.addAll(one.bases);
        List<SharedPowers> powers = group.allPowersVartime(asked);
        List<AskedProof> ofMembers = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<Commitment> wanted = new ArrayList<>();
        int at = 0;
        for (AskedProof one : all) {
            List<SharedPowers> own = powers.subList(at, at += one.bases.size());
            one.answered = true;
            if (own.stream().allMatch(SharedPowers::baseIsMember)) {
                List<Commitment> more = one.toCommitments.apply(own);
                ofMembers.add(one);
                sizes.add(more.size());
                wanted.addAll(more);
            }
        }
        List<Element> computed = Commitment.computeVartime(wanted);
        at = 0;
        for (int i = 0; i < ofMembers.size(); i++) {
            ofMembers.get(i).commitments = List.copyOf(computed.subList(at, at += sizes.get(i)));
        }
    }
}
