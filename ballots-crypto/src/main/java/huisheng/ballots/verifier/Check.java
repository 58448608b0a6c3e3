package huisheng.ballots.verifier;

/**
 * What is checked of a record. Each constant is a paragraph of docs/protocol/10-verifier.md; strict checks go beyond what
 * the stock tool judges.
 */
public enum Check {
    V01_CONTAINER("10.1", "container", false),
    V02_CONTENT("10.2", "hashes of contents", false),
    V03_CHAIN("10.3", "chain of events", false),
    V04_PLACEMENT("10.4", "objects in their places", false),
    V05_ORDER("10.5", "order of events", true),
    V06_CANONICAL("10.6", "canonical texts", true),
    V07_ELECTION("10.7", "election", false),
    V08_TRUSTEES("10.8", "trustees", false),
    V09_ELECTION_KEY("10.9", "election key", false),
    V10_ELECTORATE("10.10", "public credentials", false),
    V11_ELECTORATE_FORM("10.11", "form of the credential list", true),
    V12_CERTIFICATE("10.12", "credentials certificate", true),
    V13_BALLOT_UNIQUE("10.13", "no ballot twice", false),
    V14_BALLOTS("10.14", "ballots, signatures and proofs", false),
    V15_FRESH_RANDOMNESS("10.15", "no ciphertext copied", true),
    V16_TALLY("10.16", "encrypted tally", false),
    V17_TALLY_SIZE("10.17", "number and weight of ballots", true),
    V18_SHUFFLES("10.18", "shuffles", false),
    V19_MIXERS("10.19", "mixers", true),
    V20_OPENING("10.20", "partial decryptions", false),
    V21_OPENERS("10.21", "who decrypted", true),
    V22_RESULT("10.22", "result", false),
    V23_CONTINUITY("10.23", "continues the earlier copy", false);

    private final String paragraph;
    private final String title;
    private final boolean strictOnly;

    Check(String paragraph, String title, boolean strictOnly) {
        this.paragraph = paragraph;
        this.title = title;
        this.strictOnly = strictOnly;
    }

    /** {@code V01}. */
    public String number() {
        return name().substring(0, 3);
    }

    /** The paragraph of docs/protocol/10-verifier.md. */
    public String paragraph() {
        return paragraph;
    }

    public String title() {
        return title;
    }

    /** Whether the stock tool does not judge this. */
    public boolean strictOnly() {
        return strictOnly;
    }
}
