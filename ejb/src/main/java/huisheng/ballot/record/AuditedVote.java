package huisheng.ballot.record;

import huisheng.ballot.poll.PollCard;
import huisheng.organisation.OrganisationCard;
import java.io.Serializable;

/** A vote with what the server found when it last judged its record. @param verdict null before the first time */
public record AuditedVote(PollCard poll, OrganisationCard organisation, RecordVerdict verdict)
        implements Serializable {}
