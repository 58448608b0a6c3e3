package huisheng.ballot.poll;

/** Where a vote stands. Each verb of {@code Poll} says from which of these it leads to which. */
public enum PollPhase {
    DRAFT,
    /** Frozen by one person of the election commission; a second has to confirm. */
    PROPOSED,
    /** Fixed for good. Trustees make keys, the registrar makes credentials, in any order. */
    CEREMONY,
    /** Everything is made and rehearsed; the clock opens it. */
    READY,
    OPEN,
    CLOSED,
    COUNTED,
    DECLARED,
    CERTIFIED,
    /** Given up before it closed, with a reason that everybody reads. */
    CANCELLED;

    /** Whether everybody may see it: from the second signature on nothing about it is a secret but the votes. */
    public boolean isPublic() {
        return this != DRAFT && this != PROPOSED;
    }

    public boolean mayStillBeCancelled() {
        return compareTo(CLOSED) < 0;
    }

    /** Whether its box has opened at some time. */
    public boolean hasBox() {
        return compareTo(OPEN) >= 0 && this != CANCELLED;
    }
}
