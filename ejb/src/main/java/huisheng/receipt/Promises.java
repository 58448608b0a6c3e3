package huisheng.receipt;

import huisheng.affairs.AffairsParties;
import huisheng.affairs.RemarkId;
import huisheng.deadline.DeadlineHappening;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.GrievanceParties;
import huisheng.membership.MemberId;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionParties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Of promised days: whose they are, and which of them every member may read of. */
@ApplicationScoped
class Promises {
    private static final String SUGGESTION = "suggestion";
    private static final String REMARK = "publicationremark";
    private static final String GRIEVANCE = "grievance";

    /** The author's time to rate is no promise of the union, and an appeal is between its parties. */
    private static final Set<String> OF_THE_PARTIES = Set.of("suggestion.rating", "suggestion.appeal");

    @Inject
    private SuggestionParties suggestions;

    @Inject
    private GrievanceParties cases;

    @Inject
    private AffairsParties affairs;

    /** What was promised about a case would tell of the case. */
    static boolean isForMembers(DeadlineHappening happening) {
        return (happening.kind().equals(SUGGESTION) || happening.kind().equals(REMARK))
                && !OF_THE_PARTIES.contains(happening.rule());
    }

    /** To whom the day was promised; empty for a kind of matter that is not known here. */
    Optional<MemberId> madeTo(DeadlineHappening happening) {
        long matter = happening.matter();
        return switch (happening.kind()) {
            case SUGGESTION -> suggestions.author(new SuggestionId(matter));
            case GRIEVANCE -> cases.member(new GrievanceId(matter));
            case REMARK -> affairs.author(new RemarkId(matter));
            default -> Optional.empty();
        };
    }
}
