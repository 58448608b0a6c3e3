package huisheng.organisation;

/** Where an organisation stands in the tree; a child is always of a later level than its parent. */
public enum Level {
    GROUP,
    COMPANY,
    BRANCH,
    TEAM;

    public boolean mayStandUnder(Level parent) {
        return compareTo(parent) > 0;
    }
}
