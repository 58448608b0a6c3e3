package huisheng.suggestion;

import huisheng.attachment.AttachmentLine;
import huisheng.deadline.DeadlineId;
import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A suggestion with its answer and course, as its authors and their branch read it. It carries no name.
 *
 * @param details answers to the short form
 * @param answer the latest, or null
 * @param rating of the latest answer, or null: for an author their own, for the committee the lowest
 * @param hidden why the branch does not see it, or null
 * @param appeal how the author's appeal against that stands, or null; none for the branch
 * @param appealDueOn by when it is decided, or null
 * @param mergedInto the one in which it goes on, or null
 * @param promise of the answer that is waited for, or null; how its day is reckoned is public
 * @param reading as whom it is read
 * @param course what happened, as far as this reader may know it
 * @param supports how many members stand behind it, in steps of five
 * @param supported whether the reader does
 * @param followed whether the reader wants to be told
 * @param files that its author brought
 * @param answerFiles of the answers
 */
public record SuggestionThread(
        SuggestionLine line,
        String text,
        Map<FormQuestion, String> details,
        String answer,
        AnswerRating rating,
        HidingReason hidden,
        Appeal appeal,
        LocalDate appealDueOn,
        SuggestionId mergedInto,
        DeadlineId promise,
        Reading reading,
        List<StepView> course,
        long supports,
        boolean supported,
        boolean followed,
        List<AttachmentLine> files,
        List<AttachmentLine> answerFiles)
        implements Serializable {
    public SuggestionId id() {
        return line.id();
    }

    public OrganisationId organisation() {
        return line.organisation();
    }

    public Category category() {
        return line.category();
    }

    public String subject() {
        return line.subject();
    }

    public Instant sentAt() {
        return line.sentAt();
    }

    public LocalDate answerDueOn() {
        return line.answerDueOn();
    }

    public SuggestionState state() {
        return line.state();
    }

    public Instant answeredAt() {
        return line.answeredAt();
    }

    public boolean isAnswered() {
        return line.isAnswered();
    }

    public boolean isLate(LocalDate today) {
        return line.isLate(today);
    }

    public boolean isOwn() {
        return reading == Reading.AUTHOR;
    }

    /** One of its authors, before or after a merge. */
    public boolean isAuthors() {
        return isOwn() || reading == Reading.CO_AUTHOR;
    }
}
