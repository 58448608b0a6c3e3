package huisheng.affairs;

/** As whom somebody reads a publication. */
public enum Audience {
    EVERYBODY,
    /** Members of the union that publishes, or of one below it. */
    MEMBERS,
    /** Officers of the union that publishes, who work on its publications. */
    OFFICERS
}
