package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;

/** What can happen in an election, in the spelling of the record (PROTOCOL 14.2). */
public enum EventType {
    SETUP("Setup", true),
    BALLOT("Ballot", true),
    END_BALLOTS("EndBallots", false),
    ENCRYPTED_TALLY("EncryptedTally", true),
    SHUFFLE("Shuffle", true),
    END_SHUFFLES("EndShuffles", false),
    PARTIAL_DECRYPTION("PartialDecryption", true),
    RESULT("Result", true);

    private final String spelling;
    private final boolean payload;

    EventType(String spelling, boolean payload) {
        this.spelling = spelling;
        this.payload = payload;
    }

    public String spelling() {
        return spelling;
    }

    public boolean hasPayload() {
        return payload;
    }

    static EventType decode(String spelling) throws MalformedEncoding {
        for (EventType type : values()) if (type.spelling.equals(spelling)) return type;
        throw new MalformedEncoding("unknown type of event");
    }
}
