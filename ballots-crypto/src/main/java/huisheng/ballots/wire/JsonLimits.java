package huisheng.ballots.wire;

/**
 * Bounds that a reader keeps before it believes anything: bytes of the text, depth of nesting, number of values, and
 * characters of one string or number.
 */
public record JsonLimits(int bytes, int depth, int values, int characters) {
    /** Small things: events, headers, sized tallies, single keys. */
    public static final JsonLimits SMALL = new JsonLimits(64 * 1024, 16, 4_000, 16 * 1024);

    /** One ballot. */
    public static final JsonLimits BALLOT = new JsonLimits(4 << 20, 24, 200_000, 16 * 1024);

    /** Any other object of a record: election, lists of keys, tallies, shuffles, decryptions. */
    public static final JsonLimits OBJECT = new JsonLimits(256 << 20, 64, 6_000_000, 16 << 20);
}
