package huisheng.suggestion;

/** A question of the short forms. */
public enum FormQuestion {
    WHERE,
    SINCE,
    PERIOD,
    WHOM
}
