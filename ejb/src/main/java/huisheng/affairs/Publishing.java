package huisheng.affairs;

import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleKey;
import huisheng.membership.MemberId;
import huisheng.search.Found;
import huisheng.search.OpenTo;
import huisheng.search.SearchIndex;
import huisheng.search.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What belongs to publishing: the posting period by the rules of the place, the fingerprint, the index of words. */
@ApplicationScoped
class Publishing {
    /** What everybody finds, and what members find besides. */
    static final String OPEN = "publication";

    static final String MEMBERS = "publication-m";
    private static final RuleKey POSTING = new RuleKey("affairs.posting");

    @Inject
    private Publications publications;

    @Inject
    private PublicationFiles files;

    @Inject
    private Course course;

    @Inject
    private Deadlines deadlines;

    @Inject
    private SearchIndex index;

    /** After countersigning: at once, or when its time comes. @param by who countersigned */
    void releaseBy(MemberId by, Publication publication, Instant now) {
        if (!publication.isForLater(now)) {
            publish(publication, by, now);
            return;
        }
        publication.schedule();
        course.note(publication, PublicationTurn.SET_FOR_LATER, by, now, null);
    }

    /** @param by null for the clock */
    void publish(Publication publication, MemberId by, Instant at) {
        publication.publish(at, periodOf(publication, at), fingerprint(publication));
        course.note(publication, PublicationTurn.PUBLISHED, by, at, null);
        supersedeWhatItCorrects(publication, by, at);
        makeFindable(publication);
    }

    /** The text is out of sight, and out of every search. */
    void hide(Publication publication) {
        index.remove(new Found(OPEN, publication.id().value()));
        index.remove(new Found(MEMBERS, publication.id().value()));
    }

    private void supersedeWhatItCorrects(Publication correction, MemberId by, Instant at) {
        if (correction.follows() == null) return;
        var old = publications.getToChange(correction.follows());
        if (!old.state().takes(PublicationTurn.SUPERSEDED_BY_CORRECTION)) return;
        old.supersede();
        course.note(old, PublicationTurn.SUPERSEDED_BY_CORRECTION, by, at, null);
        hide(old);
    }

    private PostingPeriod periodOf(Publication publication, Instant at) {
        if (!publication.isPosted()) return null;
        var promised = deadlines.preview(POSTING, publication.organisation(), at);
        var rule = promised.rule();
        return new PostingPeriod(promised.dueOn(), rule.citeZh(), rule.citeEn(), rule.confirmed());
    }

    Fingerprint fingerprint(Publication publication) {
        return Fingerprint.of(
                publication.subject(),
                publication.text(),
                files.digests(publication.id(), false),
                publication.membersText(),
                files.digests(publication.id(), true));
    }

    private void makeFindable(Publication publication) {
        long id = publication.id().value();
        long union = publication.organisation().value();
        index.put(
                new Found(OPEN, id),
                new Sight(OpenTo.EVERYBODY, union, null),
                List.of(publication.subject(), publication.text()));
        if (publication.hasMembersPart())
            index.put(
                    new Found(MEMBERS, id),
                    new Sight(OpenTo.MEMBERS, union, null),
                    Collections.singletonList(publication.membersText()));
    }
}
