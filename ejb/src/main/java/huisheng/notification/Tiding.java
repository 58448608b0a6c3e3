package huisheng.notification;

import huisheng.deadline.Matter;
import huisheng.membership.MemberId;
import java.util.Collection;
import java.util.Set;

/**
 * What is to be told to whom.
 *
 * @param figure a number that belongs to it, or null; see {@link NoticeLine}
 */
record Tiding(NoticeKind kind, Matter matter, Long figure, Set<MemberId> recipients) {
    Tiding {
        recipients = Set.copyOf(recipients);
    }

    static Tiding of(NoticeKind kind, String matterKind, long matter, Collection<MemberId> recipients) {
        return new Tiding(kind, new Matter(matterKind, matter), null, Set.copyOf(recipients));
    }
}
