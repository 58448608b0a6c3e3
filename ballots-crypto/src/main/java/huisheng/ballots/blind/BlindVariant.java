package huisheng.ballots.blind;

import huisheng.ballots.group.MalformedEncoding;

/** The four named variants of RFC 9474, 5. A key belongs to one of them and must not serve another (6.2). */
public enum BlindVariant {
    /** Salt of 48 bytes, message behind 32 random bytes; the default. */
    PSS_RANDOMIZED("RSABSSA-SHA384-PSS-Randomized", 48, 32),
    /** No salt, message behind 32 random bytes. */
    PSSZERO_RANDOMIZED("RSABSSA-SHA384-PSSZERO-Randomized", 0, 32),
    /** Salt of 48 bytes, message as it is. Only for messages nobody can guess. */
    PSS_DETERMINISTIC("RSABSSA-SHA384-PSS-Deterministic", 48, 0),
    /** No salt, message as it is: one signature a message. Only for messages nobody can guess. */
    PSSZERO_DETERMINISTIC("RSABSSA-SHA384-PSSZERO-Deterministic", 0, 0);

    private final String spelling;
    private final int saltLength;
    private final int prefixLength;

    BlindVariant(String spelling, int saltLength, int prefixLength) {
        this.spelling = spelling;
        this.saltLength = saltLength;
        this.prefixLength = prefixLength;
    }

    /** The name in the RFC. */
    public String spelling() {
        return spelling;
    }

    int saltLength() {
        return saltLength;
    }

    /** Random bytes that preparing puts before a message. */
    public int prefixLength() {
        return prefixLength;
    }

    static BlindVariant decode(String spelling) throws MalformedEncoding {
        for (BlindVariant variant : values()) {
            if (variant.spelling.equals(spelling)) {
                return variant;
            }
        }
        throw new MalformedEncoding("no variant of RFC 9474");
    }
}
