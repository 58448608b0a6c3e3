package huisheng.ballots.proofs;

/** Whether the bases of a proof are members of the group; known once the claims it was added to are settled. */
public interface Membership {
    /** That of a proof which was refused before its bases were looked at. */
    Membership REFUSED = () -> false;

    boolean holds();
}
