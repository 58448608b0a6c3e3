package huisheng.suggestion;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

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
     * @param coAuthors whose suggestions were merged into it
     * @param handler who handles it, or null
     * @param committee who sits in the committee that has it now
     * @param organisation of that committee
     * @param title what may stand in a notice; null where the answer is private or the text hidden
     */
    public record Parties(
            MemberId author,
            List<MemberId> coAuthors,
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

    public Optional<Parties> of(SuggestionId id) {
        return suggestions
                .anyWith(id)
                .map(one -> new Parties(
                        one.author(),
                        voices.members(id, Voice.Kind.AUTHOR),
                        one.handler(),
                        boxes.committee(one.organisation()),
                        voices.members(id, Voice.Kind.FOLLOW),
                        one.organisation(),
                        one.isPrivate() || one.hidden() != null
                                ? null
                                : one.line().subject()));
    }
}
