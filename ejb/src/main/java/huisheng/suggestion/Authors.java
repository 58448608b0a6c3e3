package huisheng.suggestion;

import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who wrote a suggestion: whoever sent it, and whoever sent one that was merged into it. */
@ApplicationScoped
class Authors {
    @Inject
    private Voices voices;

    Set<MemberId> of(Suggestion one) {
        var all = new LinkedHashSet<MemberId>();
        all.add(one.author());
        all.addAll(voices.members(one.id(), Voice.Kind.AUTHOR));
        return all;
    }

    /** @throws Refused OWN_SUGGESTION: nobody answers themselves */
    void requireNone(Suggestion one, MemberId officer) {
        if (of(one).contains(officer)) throw new Refused(SuggestionReason.OWN_SUGGESTION);
    }

    /** Those who have not rated the latest answer; whoever wrote that answer is not asked. */
    Set<MemberId> stillToRate(Suggestion one) {
        var left = new HashSet<>(of(one));
        left.remove(one.answeredBy());
        if (one.rating() != null) left.remove(one.author());
        left.removeAll(voices.rated(one.id()));
        return left;
    }

    AnswerRating ratingBy(Suggestion one, MemberId author) {
        return one.author().equals(author) ? one.rating() : voices.rating(one.id(), author);
    }
}
