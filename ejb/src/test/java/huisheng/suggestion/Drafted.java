package huisheng.suggestion;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A suggestion for tests, brought into any state by its own verbs. */
final class Drafted {
    static final OrganisationId BRANCH = new OrganisationId(7);
    static final OrganisationId COMPANY = new OrganisationId(3);
    static final MemberId AUTHOR = new MemberId(1);
    static final MemberId CHAIR = new MemberId(2);
    static final MemberId DEPUTY = new MemberId(4);
    static final Instant SENT = Instant.parse("2026-11-22T15:59:00Z");
    static final LocalDate DUE = LocalDate.of(2026, 12, 22);
    static final LocalDate DUE_AGAIN = LocalDate.of(2027, 1, 20);

    private Drafted() {}

    static Suggestion draft() {
        return draft(false);
    }

    static Suggestion draft(boolean privately) {
        return new Suggestion(BRANCH, AUTHOR, wording("护目镜", privately));
    }

    static Wording wording(String subject, boolean privately) {
        return new Wording(Category.OTHER, subject, "该换了。", Map.of(), privately);
    }

    static Suggestion in(SuggestionState state) {
        return brought(draft(), state);
    }

    static Suggestion brought(Suggestion one, SuggestionState state) {
        if (state == SuggestionState.DRAFT) return one;
        one.send(BRANCH, SENT, DUE);
        switch (state) {
            case WITHDRAWN -> one.withdraw();
            case MERGED -> one.mergeInto(in(SuggestionState.LISTED));
            case LISTED -> one.list(SENT.plusSeconds(1));
            case ANSWERED -> answered(one);
            case REOPENED -> reopened(one);
            case RAISED -> raised(one);
            case CLOSED -> {
                answered(one);
                one.rate(AUTHOR, AnswerRating.SATISFIED, null);
                one.close();
            }
            default -> {}
        }
        return one;
    }

    private static void answered(Suggestion one) {
        one.answer(CHAIR, new PlainText("周五前换。"), SENT.plusSeconds(2));
    }

    private static void reopened(Suggestion one) {
        answered(one);
        one.rate(AUTHOR, AnswerRating.UNSATISFIED, "还是旧的");
        one.reopen(DUE_AGAIN);
    }

    private static void raised(Suggestion one) {
        reopened(one);
        one.raise(COMPANY, DUE_AGAIN);
    }
}
