package huisheng.affairs;

import huisheng.kernel.Slice;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A publication on the officers' desk, exactly as it will be seen, with what the caller may do with it.
 *
 * @param version to be told with each act, so that nobody acts on what they have not seen
 * @param mayWrite whether it is a draft that the caller may change and hand in
 * @param mayCheck whether it waits for a check that the caller may give
 * @param mayCountersign whether it waits for the caller's countersignature
 * @param mayLead whether the caller is chair or vice-chair there
 * @param writtenByCaller whether the caller had a hand in the text
 * @param beingCorrected whether a correction of it is already under way
 * @param posted whether it is to be posted for objections
 * @param publishAt for when it is set; null for at once
 * @param remarks a stretch of the questions and objections, the latest first
 * @param postingWouldEnd how the posting period would end if it were published now; null if it is not posted
 */
public record DeskItem(
        PublicationView view,
        int version,
        boolean mayWrite,
        boolean mayCheck,
        boolean mayCountersign,
        boolean mayLead,
        boolean writtenByCaller,
        boolean beingCorrected,
        boolean posted,
        Instant publishAt,
        LocalDate postingWouldEnd,
        List<CourseStep> course,
        List<PublicationFile> files,
        Slice<RemarkLine> remarks)
        implements Serializable {
    public boolean isIn(String state) {
        return view.isIn(state);
    }

    public boolean isSettled() {
        return files.stream().allMatch(PublicationFile::isSettled);
    }

    public boolean maySendBack() {
        return view.line().state().takes(PublicationTurn.SENT_BACK);
    }

    public boolean mayCallBack() {
        return view.line().state().takes(PublicationTurn.CALLED_BACK);
    }

    public boolean mayWithdraw() {
        return mayLead && view.line().state().takes(PublicationTurn.WITHDRAWN_IN_PUBLIC);
    }

    public boolean mayCorrect() {
        return !beingCorrected && view.line().state().takes(PublicationTurn.CORRECTION_BEGUN);
    }
}
