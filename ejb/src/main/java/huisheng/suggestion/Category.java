package huisheng.suggestion;

/** What a suggestion is about; its words are in the bundle. */
public enum Category {
    PAY,
    HOURS,
    SAFETY,
    WELFARE,
    TRAINING,
    CULTURE,
    MANAGEMENT,
    OTHER
}
