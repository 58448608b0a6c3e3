package huisheng.membership;

import java.io.Serializable;

/** What an officer in charge, and the member, may see. */
public record MemberCard(MemberId id, String number, String name) implements Serializable {
    /** For queries. */
    public MemberCard(long id, String number, String name) {
        this(new MemberId(id), number, name);
    }
}
