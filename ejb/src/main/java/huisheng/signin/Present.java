package huisheng.signin;

import huisheng.membership.MemberId;
import java.util.Set;

/**
 * Who stands behind a request, as of this request: offices that began or ended meanwhile count.
 *
 * @param session the session's id in the register
 * @param roles of the container: "member", and "officer" for who holds an office and passed a second factor
 * @param secondFactorDue holds an office, but has no second factor yet
 * @param language in which the member chose to read (zh, en), or null as long as they chose none
 */
public record Present(MemberId member, long session, Set<String> roles, boolean secondFactorDue, String language) {
    public static final String MEMBER = "member";
    public static final String OFFICER = "officer";
}
