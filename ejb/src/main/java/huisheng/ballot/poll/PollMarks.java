package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import huisheng.roll.RollId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What has been done to a vote, when and by whom; null where it has not been done yet.
 *
 * @param version for the forms of officers
 * @param paperKey public half of the key that signs voting papers
 * @param openedAt when the box was opened in fact, at the hour of the order or later
 * @param lapse why it did not take place although nobody gave it up
 */
public record PollMarks(
        int version,
        LocalDate cutOff,
        RollId roll,
        Instant frozenAt,
        MemberId proposedBy,
        MemberId confirmedBy,
        MemberId registrar,
        String paperKey,
        MemberId declaredBy,
        Instant declaredAt,
        MemberId countersignedBy,
        Instant certifiedAt,
        String cancelledReason,
        Instant openedAt,
        PollLapse lapse)
        implements Serializable {}
