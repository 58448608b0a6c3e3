package huisheng.overview;

/** What is counted of the matters that came in within a month. Each but the first is a part of another. */
enum Measure {
    RECEIVED,
    ANSWERED,
    OPEN,
    ANSWERED_IN_TIME,
    ANSWERED_LATE,
    OPEN_IN_TIME,
    OPEN_LATE;

    /** Two parts that make up a whole. */
    record Split(Measure whole, Measure one, Measure other) {}

    static Split[] splits() {
        return new Split[] {
            new Split(RECEIVED, ANSWERED, OPEN),
            new Split(ANSWERED, ANSWERED_IN_TIME, ANSWERED_LATE),
            new Split(OPEN, OPEN_IN_TIME, OPEN_LATE)
        };
    }

    static Measure[] of(boolean answered, boolean late) {
        if (answered) return new Measure[] {RECEIVED, ANSWERED, late ? ANSWERED_LATE : ANSWERED_IN_TIME};
        return new Measure[] {RECEIVED, OPEN, late ? OPEN_LATE : OPEN_IN_TIME};
    }
}
