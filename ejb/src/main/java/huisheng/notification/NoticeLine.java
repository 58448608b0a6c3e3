package huisheng.notification;

import huisheng.deadline.Matter;
import java.io.Serializable;
import java.time.Instant;

/**
 * A notice as its recipient sees it.
 *
 * @param figure per cent used up for DEADLINE_NEAR, days for DEADLINE_LATE; otherwise null
 */
public record NoticeLine(NoticeId id, NoticeKind kind, Matter matter, Long figure, Instant happenedAt, boolean read)
        implements Serializable {}
