package huisheng.web.start;

import huisheng.office.OfficeDesk;
import huisheng.office.Post;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which of the officers' counters the person before the screen works at: the navigation shows these and no others. What
 * may be done there is decided by the counters themselves.
 */
@Named
@RequestScoped
public class Duties {
    private static final Set<Post> ANSWERING = EnumSet.of(Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER);
    private static final Set<Post> LEADING = EnumSet.of(Post.CHAIR, Post.VICE_CHAIR);
    private static final Set<Post> PUBLISHING =
            EnumSet.of(Post.EDITOR, Post.CHAIR, Post.VICE_CHAIR, Post.COMMITTEE_MEMBER);
    private static final Set<Post> KEEPING_ROLLS = EnumSet.of(Post.REGISTRAR, Post.ELECTION_COMMISSION);
    private static final Set<Post> APPOINTING = EnumSet.of(Post.CHAIR, Post.VICE_CHAIR, Post.SYSTEM_ADMIN);

    @Inject
    private OfficeDesk desk;

    private Set<Post> posts;

    public boolean answers() {
        return holdsOneOf(ANSWERING);
    }

    public boolean leads() {
        return holdsOneOf(LEADING);
    }

    public boolean reviews() {
        return holdsOneOf(Set.of(Post.AUDITOR));
    }

    public boolean handlesCases() {
        return holdsOneOf(Set.of(Post.CASE_OFFICER));
    }

    public boolean publishes() {
        return holdsOneOf(PUBLISHING);
    }

    public boolean keepsMembers() {
        return holdsOneOf(Set.of(Post.REGISTRAR));
    }

    public boolean keepsRolls() {
        return holdsOneOf(KEEPING_ROLLS);
    }

    public boolean preparesVotes() {
        return holdsOneOf(Set.of(Post.ELECTION_COMMISSION));
    }

    public boolean appoints() {
        return holdsOneOf(APPOINTING);
    }

    private boolean holdsOneOf(Set<Post> wanted) {
        if (posts == null) posts = desk.mine();
        return posts.stream().anyMatch(wanted::contains);
    }
}
