package huisheng.notification;

import huisheng.auditlog.Happening;
import huisheng.deadline.DeadlineHappening;
import huisheng.deadline.DeadlineMissed;
import huisheng.deadline.DeadlineReminder;
import huisheng.deadline.DeadlineStillLate;
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
import huisheng.suggestion.SuggestionAnswered;
import huisheng.suggestion.SuggestionSent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of who is told of what: a line a happening. What has no line is told to nobody. */
@ApplicationScoped
class Tidings {
    static final String SUGGESTION = "suggestion";
    static final String GRIEVANCE = "grievance";
    static final String ORGANISATION = "organisation";

    @Inject
    private Concerned concerned;

    private final Map<Class<?>, Function<Happening, List<Tiding>>> lines = new HashMap<>();

    @PostConstruct
    void write() {
        on(
                SuggestionSent.class,
                h -> List.of(Tiding.of(
                        NoticeKind.SUGGESTION_ARRIVED,
                        SUGGESTION,
                        h.suggestion(),
                        concerned.committee(h.organisation()))));
        on(
                SuggestionAnswered.class,
                h -> List.of(Tiding.of(
                        NoticeKind.SUGGESTION_ANSWERED,
                        SUGGESTION,
                        h.suggestion(),
                        concerned.authorsOfSuggestion(h.suggestion()))));
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

    private <T extends Happening> void on(Class<T> happening, Function<T, List<Tiding>> line) {
        lines.put(happening, one -> line.apply(happening.cast(one)));
    }

    // Only kinds of matters that stand here are told: those of a sealed matter are not for every officer.
    private List<Tiding> promised(NoticeKind kind, DeadlineHappening about, Long figure) {
        if (about.kind().equals(GRIEVANCE)) return officers(about.matter());
        if (!about.kind().equals(SUGGESTION)) return List.of();
        var responsible = new LinkedHashSet<>(concerned.committee(about.organisation()));
        return List.of(new Tiding(kind, about.about(), figure, responsible));
    }

    private List<Tiding> missed(DeadlineMissed missed) {
        if (!missed.kind().equals(SUGGESTION)) return List.of();
        var here = promised(NoticeKind.DEADLINE_MISSED, missed, null).get(0);
        if (missed.upper() == null) return List.of(here);
        var above = concerned.chair(missed.upper());
        return List.of(here, Tiding.of(NoticeKind.DEADLINE_MISSED_BELOW, ORGANISATION, missed.organisation(), above));
    }

    private List<Tiding> stillLate(DeadlineStillLate late) {
        if (late.kind().equals(GRIEVANCE)) return officers(late.matter());
        if (!late.kind().equals(SUGGESTION)) return List.of();
        var chair = new LinkedHashSet<>(concerned.chair(late.organisation()));
        return List.of(new Tiding(NoticeKind.DEADLINE_LATE, late.about(), late.days(), chair));
    }
}
