package huisheng.suggestion;

import huisheng.membership.MemberCard;
import java.io.Serializable;

/** A suggestion as the committee reads it: with the name of its author, so that somebody can go and see them. */
public record CommitteeThread(SuggestionThread thread, MemberCard author) implements Serializable {}
