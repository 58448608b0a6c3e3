package huisheng.affairs;

import huisheng.kernel.PlainText;
import java.time.Instant;

/**
 * What an editor writes.
 *
 * @param membersText for members of the union alone; null if there is no such part
 * @param changeReason what a correction puts right; null for a first edition
 * @param posting whether it is posted for objections
 * @param publishAt when it is published after countersigning; null for at once
 */
record Wording(
        String category,
        PlainText subject,
        PlainText text,
        PlainText membersText,
        PlainText changeReason,
        boolean posting,
        Instant publishAt) {}
