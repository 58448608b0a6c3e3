package huisheng.affairs;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** Publications in every state, made by their own verbs. */
final class Drafted {
    static final MemberId EDITOR = new MemberId(1);
    static final MemberId CHECKER = new MemberId(2);
    static final MemberId CHAIR = new MemberId(3);
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 7);
    static final Fingerprint FINGERPRINT = new Fingerprint("0".repeat(64), null);
    private static final PostingPeriod PERIOD = new PostingPeriod(LAST_DAY, "某条例第一条", "Some rules, art. 1", true);

    private Drafted() {}

    static Publication in(PublicationState state) {
        var publication =
                new Publication(new OrganisationId(7), words(state == PublicationState.SCHEDULED), EDITOR, "t") {
                    @Override
                    PublicationId id() {
                        return new PublicationId(5);
                    }
                };
        STEPS.getOrDefault(state, ignored -> {}).accept(publication);
        return publication;
    }

    static Wording words(boolean forLater) {
        return new Wording(
                "AWARD",
                new PlainText("先进班组推荐名单"),
                new PlainText("一、总装三班。"),
                new PlainText("评分明细见附件。"),
                null,
                true,
                forLater ? NOW.plusSeconds(3600) : null);
    }

    static void publish(Publication publication) {
        publication.publish(NOW, publication.isPosted() ? PERIOD : null, FINGERPRINT);
    }

    private static void countersigned(Publication publication) {
        publication.handIn();
        publication.check(CHECKER);
        publication.countersign(CHAIR);
    }

    private static void posted(Publication publication) {
        countersigned(publication);
        publish(publication);
    }

    private static final Map<PublicationState, Consumer<Publication>> STEPS = Map.of(
            PublicationState.TO_CHECK,
            Publication::handIn,
            PublicationState.CHECKED,
            one -> {
                one.handIn();
                one.check(CHECKER);
            },
            PublicationState.COUNTERSIGNED,
            Drafted::countersigned,
            PublicationState.SCHEDULED,
            one -> {
                countersigned(one);
                one.schedule();
            },
            PublicationState.POSTING,
            Drafted::posted,
            PublicationState.FINAL,
            one -> {
                posted(one);
                one.becomeFinal(LAST_DAY.plusDays(1));
            },
            PublicationState.SUPERSEDED,
            one -> {
                posted(one);
                one.supersede();
            },
            PublicationState.WITHDRAWN,
            one -> {
                posted(one);
                one.withdraw(new PlainText("名单有误。"));
            },
            PublicationState.DROPPED,
            Publication::drop);
}
