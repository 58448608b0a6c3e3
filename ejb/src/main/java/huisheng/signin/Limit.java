package huisheng.signin;

import java.time.Duration;

/**
 * How many failed tries are free and how long the door stays closed after each further one. The score of a counter
 * halves in {@code halfLife}; each try beyond the free ones doubles the wait, up to {@code longest}. A try that meets
 * the closed door is not counted, so nobody can keep it closed for longer.
 */
enum Limit {
    /** One number from one network. */
    NUMBER_FROM_NETWORK(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(6)),
    /** One number from everywhere; short, since it also meets the member, if they come with an unknown browser. */
    NUMBER(20, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(6)),
    /** All numbers from one network; a whole works may stand behind one address. */
    NETWORK(100, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1)),
    /** A browser in which the member has signed in before. Only this counter is asked then. */
    KNOWN_BROWSER(10, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(6)),
    /** Six digits after a right password. */
    SECOND_FACTOR(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(12)),
    SECOND_FACTOR_KNOWN_BROWSER(10, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(12)),
    /** Activation codes have 54 bits; only the flood is held back. */
    CODE_FROM_NETWORK(50, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1)),
    CODE_FOR_NUMBER_FROM_NETWORK(10, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** The founding code of an empty register: nobody needs many tries to copy one line. */
    FOUNDING_FROM_NETWORK(10, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** The password asked for again by someone who is signed in. */
    PASSWORD_AGAIN(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration halfLife;

    Limit(int free, Duration first, Duration longest, Duration halfLife) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.halfLife = halfLife;
    }

    double decayed(double score, Duration passed) {
        if (passed.isNegative()) return score;
        return score * Math.pow(0.5, (double) passed.toMillis() / halfLife.toMillis());
    }

    /** How long the door stays closed once the score stands at this. */
    Duration closedFor(double score) {
        // A hair below the whole number, so that the decay of a few seconds gives no try away.
        double beyond = score - free - 0.99;
        if (beyond < 0) return Duration.ZERO;
        double millis = first.toMillis() * Math.pow(2, Math.min(beyond, 30));
        return Duration.ofMillis((long) Math.min(millis, longest.toMillis()));
    }
}
