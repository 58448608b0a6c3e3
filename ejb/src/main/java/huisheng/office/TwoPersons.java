package huisheng.office;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import java.util.Set;

/**
 * Who may grant an office, and when one person is not enough: a system administrator grants none alone, nobody alone
 * grants the post of system administrator, and nobody grants an office to themselves.
 */
final class TwoPersons {
    private static final Set<Post> LEADERS = Set.of(Post.CHAIR, Post.VICE_CHAIR);

    private TwoPersons() {}

    /** @param grantor the posts that the granting person holds in the organisation or above it */
    static boolean needsSecond(Set<Post> grantor, Post granted) {
        boolean leader = grantor.stream().anyMatch(LEADERS::contains);
        if (!leader && !grantor.contains(Post.SYSTEM_ADMIN)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
        return !leader || granted == Post.SYSTEM_ADMIN;
    }

    static void requireNotForOneself(MemberId grantor, MemberId appointed) {
        if (grantor.equals(appointed)) throw new Refused(OfficeReason.NOT_FOR_ONESELF);
    }

    static void requireAnother(MemberId proposer, MemberId confirmer) {
        if (proposer.equals(confirmer)) throw new Refused(OfficeReason.SECOND_PERSON_NEEDED);
    }

    /** Ending an office is for those who lead the organisation or one above it. */
    static void requireLeader(Set<Post> posts) {
        if (posts.stream().noneMatch(LEADERS::contains)) throw new Refused(OfficeReason.NOT_YOUR_OFFICE);
    }
}
