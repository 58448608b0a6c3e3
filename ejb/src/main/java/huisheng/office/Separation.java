package huisheng.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which posts one person must not hold at the same time, and where. Each rule is one line here, and one line of words a
 * language that names its ground (key {@code Separation.<name>}).
 */
enum Separation {
    /** Who keeps the books does not keep the cash (会计法: 出纳人员不得兼任稽核、账目登记). */
    BOOKS_AND_CASH(Reach.SAME_ORGANISATION, EnumSet.of(Post.TREASURER), EnumSet.of(Post.CASHIER)),
    /** Who reviews the money does not handle it, here, above or below (工会法 art. 45). */
    REVIEW_AND_MONEY(Reach.SAME_LINE, EnumSet.of(Post.AUDITOR), EnumSet.of(Post.TREASURER, Post.CASHIER)),
    /** Who leads the committee does not sit in the body that reviews it (工会法 art. 45). */
    REVIEW_AND_CHAIR(Reach.SAME_LINE, EnumSet.of(Post.AUDITOR), EnumSet.of(Post.CHAIR, Post.VICE_CHAIR)),
    /** The review committee answers to the meeting, not to the committee that it reviews. */
    REVIEW_AND_COMMITTEE(Reach.SAME_ORGANISATION, EnumSet.of(Post.AUDITOR), EnumSet.of(Post.COMMITTEE_MEMBER)),
    /** Who approves spending neither books it nor pays it. */
    APPROVAL_AND_MONEY(Reach.SAME_ORGANISATION, EnumSet.of(Post.CHAIR), EnumSet.of(Post.TREASURER, Post.CASHIER)),
    /** Who sifts proposals does not handle them. */
    SCREENING_AND_HANDLING(Reach.SAME_ORGANISATION, EnumSet.of(Post.PROPOSAL_COMMITTEE), EnumSet.of(Post.HANDLER)),
    /** Who handles proposals, often for the employer, does not learn who reported a grievance. */
    HANDLING_AND_CASES(Reach.ANYWHERE, EnumSet.of(Post.HANDLER), EnumSet.of(Post.CASE_OFFICER)),
    /** Who runs the machine does not read what members write. */
    MACHINE_AND_CONTENT(
            Reach.ANYWHERE,
            EnumSet.of(Post.SYSTEM_ADMIN),
            EnumSet.of(
                    Post.CHAIR,
                    Post.VICE_CHAIR,
                    Post.COMMITTEE_MEMBER,
                    Post.CASE_OFFICER,
                    Post.PROPOSAL_COMMITTEE,
                    Post.HANDLER,
                    Post.EDITOR)),
    /** Who runs the machine does not run the vote. */
    MACHINE_AND_VOTE(Reach.ANYWHERE, EnumSet.of(Post.SYSTEM_ADMIN), EnumSet.of(Post.ELECTION_COMMISSION));

    /** How far a rule reaches. */
    enum Reach {
        SAME_ORGANISATION,
        /** In one organisation, or in two of which one stands above the other. */
        SAME_LINE,
        ANYWHERE
    }

    private final Reach reach;
    private final Set<Post> one;
    private final Set<Post> other;

    Separation(Reach reach, Set<Post> one, Set<Post> other) {
        this.reach = reach;
        this.one = one;
        this.other = other;
    }

    /** @param distance how the two organisations stand to each other: SAME_ORGANISATION, SAME_LINE, or ANYWHERE */
    boolean forbids(Post a, Post b, Reach distance) {
        boolean pair = one.contains(a) && other.contains(b) || one.contains(b) && other.contains(a);
        return pair && distance.compareTo(reach) <= 0;
    }

    static Optional<Separation> between(Post a, Post b, Reach distance) {
        return Arrays.stream(values())
                .filter(rule -> rule.forbids(a, b, distance))
                .findFirst();
    }
}
