package huisheng.suggestion;

import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A suggestion as the committee reads it: with the names of its authors, so that somebody can go and see them, and with
 * everything that happened, internal notes among it.
 *
 * @param handler who handles it, or null
 * @param mine whether the reader handles it
 * @param ours whether it is with the reader's committee now and the reader may handle it
 * @param written whether the reader is one of its authors, and so not the one to handle it
 * @param version to be handed in with every act
 * @param lookedBy who else opened it a few minutes ago, or null
 */
public record CommitteeThread(
        SuggestionThread thread,
        MemberCard author,
        List<MemberCard> coAuthors,
        MemberCard handler,
        boolean mine,
        boolean ours,
        boolean written,
        int version,
        Looked lookedBy)
        implements Serializable {
    public CommitteeThread {
        coAuthors = List.copyOf(coAuthors);
    }

    /** @param minutes ago */
    public record Looked(MemberId officer, String name, Instant at, long minutes) implements Serializable {}
}
