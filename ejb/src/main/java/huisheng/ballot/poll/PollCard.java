package huisheng.ballot.poll;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;
import java.time.Instant;

/** What a list shows of a vote. @param entitled on the roll; 0 before it is frozen */
public record PollCard(
        PollId id,
        String uuid,
        OrganisationId organisation,
        PollKind kind,
        String title,
        PollPhase phase,
        int entitled,
        Instant opensAt,
        Instant closesAt)
        implements Serializable {}
