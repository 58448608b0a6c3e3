package huisheng.suggestion;

import huisheng.kernel.SmallCounts;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a reader sees of a suggestion that they may see. */
@ApplicationScoped
class SuggestionReading {
    @Inject
    private Steps steps;

    @Inject
    private Voices voices;

    @Inject
    private Authors authors;

    @Inject
    private SuggestionFiles files;

    @Inject
    private SuggestionPromise promise;

    @Inject
    private MemberRegister register;

    SuggestionThread byMember(Suggestion one, MemberId me) {
        var mine = voices.of(one.id(), me);
        var reading = one.author().equals(me)
                ? Reading.AUTHOR
                : mine.contains(Voice.Kind.AUTHOR) ? Reading.CO_AUTHOR : Reading.BRANCH;
        var course = steps.of(one.id()).stream()
                .filter(step -> isTold(step, reading, me))
                .map(Step::view)
                .toList();
        return thread(
                one,
                reading,
                course,
                reading == Reading.BRANCH ? null : authors.ratingBy(one, me),
                mine.contains(Voice.Kind.SUPPORT),
                mine.contains(Voice.Kind.FOLLOW));
    }

    // What the lead author said between the first text and the answer is theirs; who was merged in reads what the
    // branch reads. What an author thinks of the answer, the other authors do not read.
    private static boolean isTold(Step step, Reading reading, MemberId me) {
        if (step.kind() == StepKind.RATED) return me.equals(step.by());
        return reading == Reading.AUTHOR
                ? step.kind().isToldToAuthor()
                : step.kind().isToldToBranch();
    }

    CommitteeThread byCommittee(
            Suggestion one, MemberId me, boolean ours, boolean written, CommitteeThread.Looked lookedBy) {
        // Whoever wrote it reads no more of its course at this counter than at their own.
        var course = steps.of(one.id()).stream()
                .filter(step -> !written || isTold(step, Reading.AUTHOR, me))
                .toList();
        var coAuthors = voices.members(one.id(), Voice.Kind.AUTHOR);
        var people = register.cards(Stream.of(
                        course.stream()
                                .flatMap(step -> Stream.of(named(step.by()), named(step.whom()))
                                        .flatMap(s -> s)),
                        coAuthors.stream(),
                        Stream.of(one.author()),
                        named(one.handler()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
        var named = course.stream()
                .map(step -> step.named(name(people, step.by()), name(people, step.whom())))
                .toList();
        return new CommitteeThread(
                thread(one, Reading.COMMITTEE, named, lowestRating(one), false, false),
                people.get(one.author()),
                coAuthors.stream().map(people::get).toList(),
                one.handler() == null ? null : people.get(one.handler()),
                me.equals(one.handler()),
                ours,
                written,
                one.version(),
                lookedBy);
    }

    private SuggestionThread thread(
            Suggestion one,
            Reading reading,
            List<StepView> course,
            AnswerRating rating,
            boolean supported,
            boolean followed) {
        var wording = one.wording();
        return new SuggestionThread(
                one.line(),
                wording.text(),
                wording.details(),
                one.answer(),
                rating,
                one.hidden(),
                reading == Reading.BRANCH ? null : one.appeal(),
                one.isAppealed() && reading != Reading.BRANCH ? one.appealDueOn() : null,
                one.mergedInto(),
                promise.answer(one),
                reading,
                new ArrayList<>(course),
                SmallCounts.inSteps(voices.count(one.id(), Voice.Kind.SUPPORT)),
                supported,
                followed,
                files.ofAuthor(one.id()),
                files.ofAnswers(one.id()));
    }

    // Of several authors the least satisfied one counts.
    private AnswerRating lowestRating(Suggestion one) {
        return authors.of(one).stream()
                .map(author -> authors.ratingBy(one, author))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<MemberId> named(MemberId id) {
        return Stream.ofNullable(id);
    }

    private static String name(Map<MemberId, MemberCard> people, MemberId id) {
        return id == null ? null : people.get(id).name();
    }
}
