package huisheng.deadline;

/**
 * Who may see a matter whose deadlines are not shown in public. A feature with such matters brings one as a CDI bean; without
 * one, nobody sees them.
 */
public interface MatterSight {
    String kind();

    /** Whether the caller may see the matter with that number. */
    boolean maySee(long matter);
}
