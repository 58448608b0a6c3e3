package huisheng.suggestion;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a notice about a suggestion may concern. It does not ask who calls, and tells nothing that may not stand in a notice. */
@ApplicationScoped
public class SuggestionParties {
    @Inject
    private Suggestions suggestions;

    @Inject
    private Voices voices;

    @Inject
    private Boxes boxes;

    /**
     * @param handler who handles it, or null
     * @param committee who sits in the committee that has it now
     * @param organisation of that committee
     * @param title what may stand in a notice; null where the answer is private or the text hidden
     */
    public record Parties(
            MemberId handler,
            List<MemberId> committee,
            List<MemberId> followers,
            OrganisationId organisation,
            String title) {
        /** Who answers for it: its handler, or as long as there is none, the committee. */
        public List<MemberId> responsible() {
            return handler == null ? committee : List.of(handler);
        }
    }

    /** Who wrote it; empty if there is no such suggestion. */
    public Optional<MemberId> author(SuggestionId id) {
        return suggestions.anyWith(id).map(Suggestion::author);
    }

    /** Who wrote it, and whose suggestions were merged into it. */
    public Set<MemberId> authors(SuggestionId id) {
        return Stream.concat(author(id).stream(), voices.members(id, Voice.Kind.AUTHOR).stream())
                .collect(Collectors.toSet());
    }

    public Optional<Parties> of(SuggestionId id) {
        return suggestions
                .anyWith(id)
                .map(one -> new Parties(
                        one.handler(),
                        boxes.committee(one.organisation()),
                        voices.members(id, Voice.Kind.FOLLOW),
                        one.organisation(),
                        one.isPrivate() || one.hidden() != null
                                ? null
                                : one.line().subject()));
    }
}
