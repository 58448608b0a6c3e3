package huisheng.suggestion;

/** What its author thinks of the answer. */
public enum AnswerRating {
    SATISFIED,
    PARTLY,
    UNSATISFIED
}
