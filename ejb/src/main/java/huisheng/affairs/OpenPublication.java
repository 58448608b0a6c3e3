package huisheng.affairs;

import huisheng.kernel.Slice;
import java.io.Serializable;
import java.util.List;

/**
 * All that a reader sees of an edition.
 *
 * @param editions all published editions of its thread, the first edition first
 * @param remarks a stretch of the answered questions and objections, and of one's own, the latest first
 * @param waiting how many questions and objections wait for an answer
 * @param mayAsk whether the reader may ask, as a member
 * @param mayObject whether the reader may object now
 */
public record OpenPublication(
        PublicationView view,
        List<PublicationLine> editions,
        List<CourseStep> course,
        List<PublicationFile> files,
        Slice<RemarkLine> remarks,
        long waiting,
        boolean mayAsk,
        boolean mayObject)
        implements Serializable {
    /** The edition that counts today, if it is another one; else null. */
    public PublicationLine newer() {
        if (editions.isEmpty()) return null;
        var last = editions.get(editions.size() - 1);
        return last.edition() > view.line().edition() ? last : null;
    }
}
