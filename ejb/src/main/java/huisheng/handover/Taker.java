package huisheng.handover;

import huisheng.membership.MemberCard;
import java.io.Serializable;

/** An officer of the union to whom something may pass: suggestions to who sits in the committee, cases to a case officer. */
public record Taker(MemberCard person, boolean suggestions, boolean cases) implements Serializable {}
