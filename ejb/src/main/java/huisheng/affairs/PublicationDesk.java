package huisheng.affairs;

import huisheng.attachment.Download;
import huisheng.deadline.Deadlines;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationId;
import huisheng.search.Found;
import huisheng.search.Scope;
import huisheng.search.SearchIndex;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everybody's counter: what a union has published. Members see their part besides; nobody sees here what is not published. */
@Stateless
@PermitAll
public class PublicationDesk {
    private static final int SLICE = 20;
    private static final int STRETCH = 500;
    private static final RuleKey QUESTION = new RuleKey("affairs.question");

    @Inject
    private Publications publications;

    @Inject
    private Duties duties;

    @Inject
    private PublicationFiles files;

    @Inject
    private Remarks remarks;

    @Inject
    private Course course;

    @Inject
    private SearchIndex index;

    @Inject
    private Mandate mandate;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Clock clock;

    /** Newest first. @param after where the last slice ended, or null */
    public Slice<PublicationLine> list(PublicationFilter filter, String after) {
        var rows = publications.listed(filter, PublishedKey.before(after), SLICE + 1);
        return Slice.of(rows, SLICE, line -> line, PublishedKey::of);
    }

    /**
     * What holds every word, newest first; members find their own unions' part for members too.
     *
     * @param union of which alone, or null for all
     */
    public Slice<PublicationLine> search(OrganisationId union, String words, String after) {
        var sight = mandate.reader() == null
                ? Scope.stranger()
                : Scope.member(
                        mandate.reader().value(),
                        mandate.memberOf().stream().map(OrganisationId::value).toList());
        var scope = union == null ? sight : sight.within(union.value());
        var found = index.find(Set.of(Publishing.OPEN, Publishing.MEMBERS), words, scope, after, SLICE);
        var ids = found.items().stream()
                .map(Found::id)
                .distinct()
                .map(PublicationId::new)
                .toList();
        return new Slice<>(publications.listed(ids), found.next());
    }

    /** The years in which the union published, the latest first. */
    public List<Integer> years(OrganisationId union) {
        int last = clock.today().getYear();
        return publications
                .firstPublished(union)
                .map(first -> LocalDate.ofInstant(first, Clock.ZONE).getYear())
                .map(first -> IntStream.rangeClosed(first, last)
                        .map(i -> last - (i - first))
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    /** With the latest questions. @throws Refused NO_SUCH_PUBLICATION, also if it is not published */
    public OpenPublication read(PublicationId id) {
        return read(id, null);
    }

    /** @param after where the last stretch of questions ended, or null */
    public OpenPublication read(PublicationId id, String after) {
        var publication = publications.seen(id, List.of());
        var audience = mandate.in(publication.organisation());
        var today = clock.today();
        boolean member = audience != Audience.EVERYBODY && mandate.memberOf().contains(publication.organisation());
        var view = publication.seenBy(audience);
        return new OpenPublication(
                view,
                publications.editions(publication.thread()),
                course.of(id, audience == Audience.OFFICERS ? Audience.MEMBERS : audience),
                view.text() == null ? List.of() : files.of(id, audience),
                remarks(id, audience == Audience.OFFICERS ? Audience.MEMBERS : audience, after),
                remarks.waitingOn(id),
                member && publication.state().takes(PublicationTurn.QUESTIONED),
                member && publication.takesObjections(today));
    }

    /** Of these, those that {@link #read} does not refuse. */
    public Set<PublicationId> openAmong(Collection<PublicationId> ids) {
        return publications.openAmong(ids);
    }

    private Slice<RemarkLine> remarks(PublicationId id, Audience audience, String after) {
        var me = mandate.reader();
        var rows = remarks.on(id, audience, me, AgeKey.before(after), SLICE + 1);
        return Slice.of(
                rows, SLICE, one -> one.seenBy(me), one -> AgeKey.of(one.id().value()));
    }

    /** What the union has to publish by the catalogue, what is late first. */
    public List<Duty> duties(OrganisationId union) {
        return duties.of(union);
    }

    /** By when a question that is asked now is answered. */
    public LocalDate answerDueOn(OrganisationId union) {
        return deadlines.preview(QUESTION, union, clock.now()).dueOn();
    }

    /** What changed from the edition that this one corrects, in the parts that the reader may see. */
    public Changes changes(PublicationId id) {
        var now = publications.seen(id, List.of());
        if (now.follows() == null) return null;
        var old = publications.seen(now.follows(), List.of());
        var audience = mandate.in(now.organisation());
        var before = old.seenBy(audience);
        var after = now.seenBy(audience);
        if (before.text() == null || after.text() == null) return null;
        return new Changes(
                before.line(),
                after.line(),
                TextDiff.between(old.subject(), now.subject()),
                TextDiff.between(before.text(), after.text()),
                TextDiff.between(orEmpty(before.membersText()), orEmpty(after.membersText())));
    }

    /**
     * The text from which the fingerprint was made, for whoever wants to check it.
     *
     * @throws Refused NO_SUCH_PUBLICATION, also if it was withdrawn
     */
    public String fingerprinted(PublicationId id) {
        var publication = publications.seen(id, List.of());
        if (publication.seenBy(Audience.EVERYBODY).text() == null) throw new Refused(AffairsReason.NO_SUCH_PUBLICATION);
        return Fingerprint.file(publication.subject(), publication.text(), files.digests(id, false));
    }

    /** The same of the part for members. */
    public String fingerprintedForMembers(PublicationId id) {
        var publication = publications.seen(id, List.of());
        var audience = mandate.in(publication.organisation());
        var view = publication.seenBy(audience);
        if (view.membersDigest() == null) throw new Refused(AffairsReason.NO_SUCH_PUBLICATION);
        return Fingerprint.file(publication.subject(), orEmpty(publication.membersText()), files.digests(id, true));
    }

    /**
     * A file of it, for those who may have it; officers of the union fetch those of their drafts, too.
     *
     * @throws Refused NO_SUCH_PUBLICATION, NO_SUCH_ATTACHMENT
     */
    public Download file(PublicationId id, long file) {
        var publication = publications.seen(id, mandate.desks());
        var audience = mandate.in(publication.organisation());
        if (publication.seenBy(audience).text() == null) throw new Refused(AffairsReason.NO_SUCH_PUBLICATION);
        return files.open(id, file, audience);
    }

    /** The last ones with their public text, for a feed. */
    public List<PublicationNews> latest(OrganisationId union) {
        var lines = publications.listed(new PublicationFilter(union, null, null), PublishedKey.BEGINNING, SLICE);
        var withdrawn =
                publications.withdrawnAt(lines.stream().map(PublicationLine::id).toList());
        return lines.stream()
                .map(line -> new PublicationNews(
                        publications.get(line.id()).seenBy(Audience.EVERYBODY),
                        withdrawn.getOrDefault(line.id(), line.publishedAt())))
                .toList();
    }

    /** Every line of the public list, in stretches, without a cap. */
    public void export(PublicationFilter filter, Consumer<PublicationLine> sink) {
        var key = PublishedKey.BEGINNING;
        for (; ; ) {
            var stretch = publications.listed(filter, key, STRETCH);
            stretch.forEach(sink);
            if (stretch.size() < STRETCH) return;
            key = PublishedKey.before(PublishedKey.of(stretch.get(stretch.size() - 1)));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
