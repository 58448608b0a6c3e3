package huisheng.suggestion;

import java.util.List;

/** What a suggestion is about, and the short form that belongs to it; its words are in the bundle. */
public enum Category {
    PAY(FormQuestion.PERIOD),
    HOURS(FormQuestion.PERIOD, FormQuestion.SINCE),
    SAFETY(FormQuestion.WHERE, FormQuestion.SINCE),
    WELFARE(FormQuestion.WHERE, FormQuestion.SINCE),
    TRAINING(FormQuestion.WHOM),
    CULTURE(FormQuestion.WHERE, FormQuestion.WHOM),
    MANAGEMENT(FormQuestion.WHERE, FormQuestion.SINCE),
    OTHER;

    private final List<FormQuestion> questions;

    Category(FormQuestion... questions) {
        this.questions = List.of(questions);
    }

    /** Asked besides subject and text; nobody has to answer them. */
    public List<FormQuestion> questions() {
        return questions;
    }
}
