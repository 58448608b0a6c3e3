package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.TrusteeSeat;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.CountParts;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody's counter of the count and the result: once a vote is frozen, nothing about it is a secret but the votes. */
@Stateless
@PermitAll
public class CountDesk {
    @Inject
    private PollRegister polls;

    @Inject
    private Reckonings reckonings;

    @Inject
    private CountParts parts;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    /** @throws Refused NO_SUCH_POLL, also while it is a draft */
    public CountView count(PollId id) {
        var card = publicCard(id);
        var sheet = sheets.of(id);
        var rules = polls.rules(id);
        var given = parts.places(id, CeremonyStep.SHARE);
        var shuffles = parts.of(id, CeremonyStep.SHUFFLE);
        var seats = polls.trustees(id).stream()
                .map(one -> seat(one, shuffles, given))
                .toList();
        var view = new CountView(
                card,
                tree.card(card.organisation()).name(),
                sheet.map(CountSheet::papers).orElse(0),
                sheet.map(CountSheet::counting).orElse(0),
                sheet.map(CountSheet::replaced).orElse(0),
                rules.minimum(),
                rules.threshold(),
                sheet.isPresent(),
                sheet.map(CountSheet::isAdded).orElse(false),
                card.kind().isShuffled(),
                seats,
                parts.faults(id),
                CountView.May.NOTHING);
        return caller.isKnown() ? view.with(may(view, sheet)) : view;
    }

    /** @throws Refused NO_SUCH_POLL, NO_RESULT_YET */
    public ResultView result(PollId id) {
        var card = publicCard(id);
        var marks = polls.marks(id);
        var reckoning = reckonings.of(id).orElseThrow(() -> new Refused(CountReason.NO_RESULT_YET));
        var sheet = sheets.of(id).orElseThrow();
        var rules = polls.rules(id);
        return new ResultView(
                card,
                tree.card(card.organisation()).name(),
                polls.text(id),
                rules,
                reckoning.turnout(),
                reckoning.ruling(),
                reckoning.columns(),
                reckoning.lines(),
                reckoning.sentences(),
                name(marks.declaredBy()),
                marks.declaredAt(),
                name(marks.countersignedBy()),
                marks.certifiedAt(),
                sheet.postingEndsOn(),
                sheet.reportedAt(),
                promises.of(id),
                openers(id, rules.threshold()),
                runoff(card, reckoning));
    }

    private ResultView.Second runoff(PollCard card, Reckoning reckoning) {
        boolean commission = caller.isKnown() && polls.isCommission(card.id(), caller.id());
        var drafted = polls.runoffOf(card.id())
                .filter(one -> commission || one.phase().isPublic())
                .orElse(null);
        var wanted = reckoning.runoff();
        boolean may = commission && drafted == null && wanted.isPresent() && ObjectionIntake.isDeclared(card.phase());
        return new ResultView.Second(
                drafted, may, wanted.map(Reckoning.Runoff::seats).orElse(0));
    }

    private PollCard publicCard(PollId id) {
        var card = polls.card(id);
        if (!card.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        return card;
    }

    private CountView.Seat seat(TrusteeSeat one, Map<Integer, String> shuffles, List<Integer> given) {
        boolean me = caller.isKnown() && one.member().equals(caller.id());
        return new CountView.Seat(
                one.place(), one.name(), one.body(), shuffles.get(one.place()), given.contains(one.place()), me);
    }

    private CountView.May may(CountView view, Optional<CountSheet> sheet) {
        var me = caller.id();
        var card = view.poll();
        boolean commission = polls.isCommission(card.id(), me);
        boolean counting = card.phase() == PollPhase.CLOSED && view.added();
        boolean declaredByMe = me.equals(polls.marks(card.id()).declaredBy());
        return new CountView.May(
                counting
                        && view.isToShuffle()
                        && view.seats().stream().anyMatch(one -> one.me() && one.shuffle() == null),
                counting && !view.isToShuffle() && view.seats().stream().anyMatch(one -> one.me() && !one.given()),
                card.phase() == PollPhase.COUNTED && commission,
                card.phase() == PollPhase.DECLARED && polls.isTeller(card.id(), me) && !declaredByMe,
                card.phase().compareTo(PollPhase.DECLARED) >= 0
                        && card.phase() != PollPhase.CANCELLED
                        && commission
                        && sheet.filter(one -> one.reportedAt() == null).isPresent());
    }

    private String name(MemberId member) {
        return member == null ? null : register.card(member).name();
    }

    private List<String> openers(PollId id, int threshold) {
        var seats = polls.trustees(id);
        return parts.places(id, CeremonyStep.SHARE).stream()
                .limit(threshold)
                .map(place -> seats.get(place - 1).name())
                .toList();
    }
}
