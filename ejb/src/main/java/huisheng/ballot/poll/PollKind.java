package huisheng.ballot.poll;

/** What is decided: one thing or several, who is to hold seats, or what members think of several things. */
public enum PollKind {
    /** For, against or abstention, exactly one of the three. */
    MOTION,
    /** Several motions in one vote: for, against or abstention on each. The answers on each are added up sealed. */
    MOTIONS,
    /** Up to so many of the candidates as there are seats. */
    OFFICERS,
    /**
     * Each puts the options in the order of their wishes, equal ones allowed. Such ballots cannot be added up sealed: the
     * trustees shuffle them, then they are opened one by one.
     */
    RANKING,
    /** Each gives every option a grade or abstains (民主评议). The grades of each option are added up sealed. */
    GRADES;

    /** Whether a share of votes decides, so that there is a rule of passing. */
    public boolean hasRuleOfPassing() {
        return this == OFFICERS || isOfMotions();
    }

    /** Whether motions are decided, for which the commission chooses the rule of passing. */
    public boolean isOfMotions() {
        return this == MOTION || this == MOTIONS;
    }

    /** Whether members may be voted on. */
    public boolean hasMembers() {
        return !isOfMotions();
    }

    /** Whether so many are taken and no more. */
    public boolean hasSeats() {
        return this == OFFICERS || this == RANKING;
    }

    /** Whether something else than members may be voted on. */
    public boolean hasOptions() {
        return this == MOTIONS || this == RANKING || this == GRADES;
    }

    /** Whether the trustees shuffle the ballots before they open them. */
    public boolean isShuffled() {
        return this == RANKING;
    }
}
