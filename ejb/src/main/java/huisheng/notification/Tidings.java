package huisheng.notification;

import huisheng.affairs.PublicationTurned;
import huisheng.affairs.RemarkAnswered;
import huisheng.affairs.RemarkSent;
import huisheng.auditlog.Happening;
import huisheng.deadline.DeadlineHappening;
import huisheng.deadline.DeadlineMissed;
import huisheng.deadline.DeadlineReminder;
import huisheng.deadline.DeadlineStillLate;
import huisheng.deadline.Matter;
import huisheng.deadline.RuleKey;
import huisheng.grievance.EmployerAnswered;
import huisheng.grievance.EmployerSilent;
import huisheng.grievance.GrievanceAccepted;
import huisheng.grievance.GrievanceAssigned;
import huisheng.grievance.GrievanceClosed;
import huisheng.grievance.GrievanceDeclined;
import huisheng.grievance.GrievanceEscalated;
import huisheng.grievance.GrievanceHandedOver;
import huisheng.grievance.GrievanceHappening;
import huisheng.grievance.GrievanceRated;
import huisheng.grievance.GrievanceReceived;
import huisheng.grievance.GrievanceReferred;
import huisheng.grievance.GrievanceReopened;
import huisheng.grievance.GrievanceSolved;
import huisheng.grievance.GrievanceUnfounded;
import huisheng.grievance.GrievanceWithdrawn;
import huisheng.grievance.LetterSent;
import huisheng.grievance.MemberAsked;
import huisheng.grievance.MemberReplied;
import huisheng.grievance.WordsExchanged;
import huisheng.membership.MemberId;
import huisheng.suggestion.AppealDecided;
import huisheng.suggestion.SuggestionAnswered;
import huisheng.suggestion.SuggestionAppealed;
import huisheng.suggestion.SuggestionAsked;
import huisheng.suggestion.SuggestionAssigned;
import huisheng.suggestion.SuggestionClosed;
import huisheng.suggestion.SuggestionExtended;
import huisheng.suggestion.SuggestionGivenBack;
import huisheng.suggestion.SuggestionHidden;
import huisheng.suggestion.SuggestionListed;
import huisheng.suggestion.SuggestionMerged;
import huisheng.suggestion.SuggestionRaised;
import huisheng.suggestion.SuggestionReopened;
import huisheng.suggestion.SuggestionReplied;
import huisheng.suggestion.SuggestionSent;
import huisheng.suggestion.SuggestionShown;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who is told of what: a line a happening. What has no line is told to nobody. */
@ApplicationScoped
class Tidings {
    static final String SUGGESTION = "suggestion";
    static final String GRIEVANCE = "grievance";
    static final String ORGANISATION = "organisation";
    static final String PUBLICATION = "publication";
    private static final RuleKey APPEAL = new RuleKey("suggestion.appeal");
    private static final String APPEAL_MATTER = "suggestionappeal";
    private static final RuleKey RATING = new RuleKey("suggestion.rating");

    @Inject
    private Concerned concerned;

    @Inject
    private PollConcerned partsOfVotes;

    private final Map<Class<?>, Function<Happening, List<Tiding>>> lines = new HashMap<>();
    private final Map<Class<?>, Function<Happening, Announcement>> announced = new HashMap<>();

    @PostConstruct
    void write() {
        writeSuggestions();
        writeAffairs();
        new PollTidings(partsOfVotes, concerned).write(this);
        on(DeadlineReminder.class, h -> promised(NoticeKind.DEADLINE_NEAR, h, (long) h.percent()));
        on(DeadlineMissed.class, this::missed);
        on(DeadlineStillLate.class, this::stillLate);
        toTheMember(GrievanceAccepted.class, GrievanceDeclined.class, GrievanceReferred.class);
        toTheMember(GrievanceHandedOver.class);
        toTheOfficers(GrievanceWithdrawn.class);
        toTheMember(GrievanceSolved.class, GrievanceUnfounded.class, GrievanceClosed.class);
        toTheMember(MemberAsked.class, LetterSent.class);
        toTheOfficers(GrievanceReceived.class, GrievanceAssigned.class, GrievanceReopened.class);
        toTheOfficers(GrievanceRated.class, MemberReplied.class, EmployerSilent.class);
        toBoth(GrievanceEscalated.class, EmployerAnswered.class);
        on(WordsExchanged.class, h -> h.byMember() ? officers(h.grievance()) : member(h.grievance()));
    }

    private void writeSuggestions() {
        on(SuggestionSent.class, h -> List.of(arrived(h.suggestion())));
        on(
                SuggestionAnswered.class,
                h -> List.of(authors(NoticeKind.SUGGESTION_ANSWERED, h.suggestion()), followers(h.suggestion())));
        // An answer without being listed before is told as an answer alone.
        on(SuggestionListed.class, h -> h.state().isAnswered() ? List.of() : moved(h.suggestion()));
        on(SuggestionMerged.class, h -> moved(h.suggestion()));
        on(SuggestionExtended.class, h -> moved(h.suggestion()));
        on(SuggestionShown.class, h -> moved(h.suggestion()));
        on(SuggestionClosed.class, h -> moved(h.suggestion()));
        on(SuggestionRaised.class, h -> and(moved(h.suggestion()), arrived(h.suggestion())));
        on(SuggestionReopened.class, h -> and(moved(h.suggestion()), atWork(h.suggestion())));
        on(SuggestionReplied.class, h -> List.of(atWork(h.suggestion())));
        on(SuggestionGivenBack.class, h -> List.of(atWork(h.suggestion())));
        on(SuggestionAsked.class, h -> List.of(author(NoticeKind.SUGGESTION_ASKED, h.suggestion())));
        on(SuggestionHidden.class, h -> List.of(author(NoticeKind.SUGGESTION_HIDDEN, h.suggestion())));
        on(
                AppealDecided.class,
                h -> List.of(author(NoticeKind.APPEAL_DECIDED, h.suggestion()), atWork(h.suggestion())));
        on(
                SuggestionAppealed.class,
                h -> List.of(
                        suggestion(NoticeKind.APPEAL_ARRIVED, h.suggestion(), concerned.committee(h.organisation()))));
        on(
                SuggestionAssigned.class,
                h -> List.of(suggestion(
                        NoticeKind.SUGGESTION_ASSIGNED, h.suggestion(), List.of(new MemberId(h.handler())))));
    }

    private Tiding arrived(long suggestion) {
        return suggestion(NoticeKind.SUGGESTION_ARRIVED, suggestion, concerned.committeeOfSuggestion(suggestion));
    }

    private Tiding atWork(long suggestion) {
        return suggestion(NoticeKind.SUGGESTION_AT_WORK, suggestion, concerned.responsibleForSuggestion(suggestion));
    }

    private List<Tiding> moved(long suggestion) {
        return List.of(authors(NoticeKind.SUGGESTION_MOVED, suggestion), followers(suggestion));
    }

    private Tiding authors(NoticeKind kind, long suggestion) {
        return suggestion(kind, suggestion, concerned.authorsOfSuggestion(suggestion));
    }

    private Tiding author(NoticeKind kind, long suggestion) {
        return suggestion(kind, suggestion, concerned.authorOfSuggestion(suggestion));
    }

    private Tiding followers(long suggestion) {
        return suggestion(NoticeKind.SUGGESTION_FOLLOWED, suggestion, concerned.followersOfSuggestion(suggestion));
    }

    private static Tiding suggestion(NoticeKind kind, long suggestion, Collection<MemberId> recipients) {
        return Tiding.of(kind, SUGGESTION, suggestion, recipients);
    }

    private static List<Tiding> and(List<Tiding> some, Tiding more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private void writeAffairs() {
        on(PublicationTurned.class, this::turned);
        on(
                RemarkSent.class,
                h -> List.of(Tiding.of(
                        NoticeKind.REMARK_ARRIVED,
                        PUBLICATION,
                        h.publication(),
                        concerned.writersOf(h.publication()))));
        on(
                RemarkAnswered.class,
                h -> List.of(Tiding.of(
                        NoticeKind.REMARK_ANSWERED, PUBLICATION, h.publication(), concerned.askerOf(h.remark()))));
    }

    private List<Tiding> turned(PublicationTurned turned) {
        return switch (turned.turn()) {
            case PUBLISHED ->
                List.of(Tiding.of(
                        NoticeKind.PUBLICATION_NEW,
                        PUBLICATION,
                        turned.publication(),
                        concerned.membersOf(turned.organisation())));
            case HANDED_IN -> publishers(turned, concerned.publishersOf(turned.organisation()));
            case CHECKED_WELL -> publishers(turned, concerned.leadersOf(turned.organisation()));
            case SENT_BACK -> publishers(turned, concerned.writersOf(turned.publication()));
            // Officers see the other turns on the page of the publication, where they work on it.
            default -> List.of();
        };
    }

    private static List<Tiding> publishers(PublicationTurned turned, Collection<MemberId> recipients) {
        return List.of(Tiding.of(NoticeKind.PUBLICATION_AT_WORK, PUBLICATION, turned.publication(), recipients));
    }

    /** Of which happenings somebody is told. */
    Set<Class<?>> told() {
        return Stream.concat(lines.keySet().stream(), announced.keySet().stream())
                .collect(Collectors.toSet());
    }

    @SafeVarargs
    private void toTheMember(Class<? extends GrievanceHappening>... happenings) {
        for (var one : happenings) on(one, h -> member(h.grievance()));
    }

    @SafeVarargs
    private void toTheOfficers(Class<? extends GrievanceHappening>... happenings) {
        for (var one : happenings) on(one, h -> officers(h.grievance()));
    }

    @SafeVarargs
    private void toBoth(Class<? extends GrievanceHappening>... happenings) {
        for (var one : happenings)
            on(
                    one,
                    h -> Stream.concat(member(h.grievance()).stream(), officers(h.grievance()).stream())
                            .toList());
    }

    private List<Tiding> member(long grievance) {
        return List.of(Tiding.of(NoticeKind.CASE_OF_MINE, GRIEVANCE, grievance, concerned.memberOfCase(grievance)));
    }

    private List<Tiding> officers(long grievance) {
        return List.of(Tiding.of(NoticeKind.CASE_AT_WORK, GRIEVANCE, grievance, concerned.officersOfCase(grievance)));
    }

    List<Tiding> of(Happening happening) {
        var line = lines.get(happening.getClass());
        return line == null ? List.of() : line.apply(happening);
    }

    /** What everybody on the roll of a vote is told by it; too many for the happening's own transaction. */
    Optional<Announcement> announced(Happening happening) {
        var line = announced.get(happening.getClass());
        return line == null ? Optional.empty() : Optional.of(line.apply(happening));
    }

    <T extends Happening> void toTheRoll(Class<T> happening, NoticeKind kind, ToLongFunction<T> poll) {
        announced.put(happening, one -> new Announcement(poll.applyAsLong(happening.cast(one)), kind));
    }

    <T extends Happening> void on(Class<T> happening, Function<T, List<Tiding>> line) {
        lines.put(happening, one -> line.apply(happening.cast(one)));
    }

    // Only kinds of matters that stand here are told: those of a sealed matter are not for every officer.
    private List<Tiding> promised(NoticeKind kind, DeadlineHappening about, Long figure) {
        if (about.kind().equals(GRIEVANCE)) return officers(about.matter());
        if (isOfVotes(about)) return commission(about);
        if (!isCommittees(about)) return List.of();
        var responsible = new LinkedHashSet<>(concerned.committee(about.organisation()));
        responsible.removeAll(concerned.authorsOfSuggestion(about.matter()));
        return List.of(new Tiding(kind, matter(about), figure, responsible));
    }

    // The author's time to rate is no promise of the committee.
    private static boolean isCommittees(DeadlineHappening about) {
        return about.kind().equals(SUGGESTION) && !about.act().equals(RATING);
    }

    // The committee above sees an appeal on a page of its own.
    private static Matter matter(DeadlineHappening about) {
        return about.act().equals(APPEAL) ? new Matter(APPEAL_MATTER, about.matter()) : about.about();
    }

    private static boolean isOfVotes(DeadlineHappening about) {
        return about.kind().equals(PollTidings.POLL) || about.kind().equals(PollTidings.OBJECTION);
    }

    private List<Tiding> commission(DeadlineHappening about) {
        var poll = about.kind().equals(PollTidings.POLL)
                ? OptionalLong.of(about.matter())
                : partsOfVotes.pollOfObjection(about.matter());
        return poll.stream()
                .mapToObj(id -> Tiding.of(NoticeKind.POLL_AT_WORK, PollTidings.POLL, id, partsOfVotes.commission(id)))
                .toList();
    }

    private List<Tiding> missed(DeadlineMissed missed) {
        if (isOfVotes(missed)) return commission(missed);
        if (!isCommittees(missed)) return List.of();
        var here = promised(NoticeKind.DEADLINE_MISSED, missed, null).get(0);
        if (missed.upper() == null) return List.of(here);
        var above = concerned.chair(missed.upper());
        return List.of(here, Tiding.of(NoticeKind.DEADLINE_MISSED_BELOW, ORGANISATION, missed.organisation(), above));
    }

    private List<Tiding> stillLate(DeadlineStillLate late) {
        if (late.kind().equals(GRIEVANCE)) return officers(late.matter());
        if (isOfVotes(late)) return commission(late);
        if (!isCommittees(late)) return List.of();
        var chair = new LinkedHashSet<>(concerned.chair(late.organisation()));
        return List.of(new Tiding(NoticeKind.DEADLINE_LATE, matter(late), late.days(), chair));
    }
}
