package huisheng.ballot.count;

import huisheng.deadline.DeadlinePreview;
import huisheng.kernel.Slice;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is held against a result, and how the result stands.
 *
 * @param waiting how many wait for an answer, also those that the reader may not see yet
 * @param standing null before it is declared
 * @param finalOn the day from which it stands, or null
 * @param posting the rule of the posting period, with its article
 * @param answer by when an objection of today is answered, and by which rule
 */
public record ResultObjections(
        Slice<ObjectionLine> lines,
        int waiting,
        ResultStanding standing,
        LocalDate finalOn,
        DeadlinePreview posting,
        DeadlinePreview answer,
        boolean mayObject,
        boolean mayAnswer)
        implements Serializable {}
