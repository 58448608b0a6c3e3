package huisheng.ballots.trustee;

/** A trustee's part in the key ceremony is wrong; everybody is told whose. */
public final class CeremonyFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int member;

    CeremonyFault(int member, String reason) {
        super((member > 0 ? "trustee " + member + ": " : "") + reason);
        this.member = member;
    }

    /** Whose part it is, from 1; 0 if no single member is to blame. */
    public int member() {
        return member;
    }
}
