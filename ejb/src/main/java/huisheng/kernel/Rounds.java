package huisheng.kernel;

/**
 * Whether this server goes on its rounds by itself, as it does unless the system property {@code huisheng.rounds} is
 * false: then it answers pages only and leaves the clock, the letters and the sweeping to another server of the same
 * database.
 */
public final class Rounds {
    private static final boolean ON = !"false".equals(System.getProperty("huisheng.rounds"));

    private Rounds() {}

    public static void go(Runnable round) {
        if (ON) round.run();
    }
}
