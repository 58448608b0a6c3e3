package huisheng.suggestion;

/** Why the text of a suggestion is kept from the branch; its author is told. */
public enum HidingReason {
    PERSONAL_DATA,
    INSULT,
    TRADE_SECRET,
    ADVERTISING,
    UNLAWFUL
}
