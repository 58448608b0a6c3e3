package huisheng.ballots.verifier;

/** How severe the verifier is. */
public enum Mode {
    /** Everything the format leaves open is closed (PROTOCOL 13.3). */
    STRICT,
    /** Only what the stock tool judges. */
    LIKE_STOCK
}
