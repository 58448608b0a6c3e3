package huisheng.web.kernel;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A mistake of ours, logged once under a number that the person concerned can tell us. The log gets kinds and places of
 * the exceptions and not their words, which may quote what somebody typed.
 */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Incident() {}

    /**
     * @param thrown what broke, or null where nobody knows any more
     * @return the number: eight signs that cannot be misread over the telephone
     */
    public static String record(Throwable thrown, String where) {
        var number = number();
        LOG.log(Level.SEVERE, "Incident {0} at {1}{2}", new Object[] {number, where, trace(thrown)});
        return number;
    }

    private static String number() {
        var signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return signs.toString();
    }

    static String trace(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append("\n  ").append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) text.append("\n    at ").append(frame);
        }
        return text.toString();
    }
}
