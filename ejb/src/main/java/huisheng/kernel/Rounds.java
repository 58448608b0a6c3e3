package huisheng.kernel;

/**
 * Whether this server goes on its rounds by itself, as it does unless the system property {@code huisheng.rounds} is
 * false: then it answers pages only and leaves the clock, the letters and the sweeping to another server of the same
 * database.
 */
public final class Rounds {
    private static final boolean ON = !"false".equals(System.getProperty("huisheng.rounds"));

    private static volatile boolean held;

    private Rounds() {}

    public static void go(Runnable round) {
        if (ON && !held) round.run();
    }

    /** While this is done no round begins on this server; the next one does what was left. For what is half made on the way. */
    public static void hold(Runnable act) {
        held = true;
        try {
            act.run();
        } finally {
            held = false;
        }
    }
}
