package huisheng.ballots.proofs;

/** What a challenge is for; the word opens the hashed text, so no proof of one kind serves as another (PROTOCOL 4). */
public enum Purpose {
    /** A trustee knows the key. */
    KEY_OWNERSHIP("pok"),
    /** A trustee signs a message of the key ceremony. */
    MESSAGE("sigmsg"),
    /** A voter signs a ballot. */
    BALLOT_SIGNATURE("sig"),
    /** A voter knows the randomness of a ciphertext that is counted one by one. */
    RAW_CIPHERTEXT("raweg"),
    /** A ciphertext holds one of some numbers. */
    INTERVAL("prove"),
    /** Not blank, or no choice made. */
    BLANK_OR_NOTHING("bproof0"),
    /** Blank, or an allowed number of choices. */
    BLANK_OR_INTERVAL("bproof1"),
    /** The list is chosen, or none of its candidates. */
    LIST("lproof"),
    /** At least one candidate is chosen. */
    NON_ZERO("nonzero"),
    /** A trustee opened with the key published. */
    DECRYPTION("decrypt");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
