package huisheng.receipt;

/** Who may read that something happened; the number is that of the table. */
public enum Openness {
    EVERYBODY(0),
    /** The members of the organisation in whose record it stands. */
    MEMBERS(1),
    /** Whose matter it is, and who did it. It stands in no record. */
    PARTIES(2),
    /** Who did it alone. */
    ACTOR(3),
    /** Nobody's receipt, not even of who did it: it must not be noted who that was. */
    NOBODY(4);

    private final int number;

    Openness(int number) {
        this.number = number;
    }

    boolean isInARecord() {
        return this == EVERYBODY || this == MEMBERS;
    }

    int number() {
        return number;
    }
}
