package huisheng.suggestion;

import huisheng.attachment.AttachmentLine;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the committee above reads to decide an appeal: the text as it was hidden and what both sides said. It carries no name.
 *
 * @param why the reason of the hiding
 * @param explanation the committee's words to the author, or null
 * @param words of the author's appeal, or null
 * @param may whether the reader may decide: nobody who wrote it or hid it
 * @param version to be handed in with the decision
 */
public record AppealSheet(
        AppealLine line,
        String text,
        Map<FormQuestion, String> details,
        List<AttachmentLine> files,
        HidingReason why,
        String explanation,
        String words,
        boolean may,
        int version)
        implements Serializable {
    public AppealSheet {
        files = List.copyOf(files);
    }
}
