package huisheng.ballot.trustee;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.TrusteeSeat;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;

/** Trustees' counter, and the commission's look at it. A vote of which one is neither is refused as if there were none. */
@Stateless
@RolesAllowed("member")
public class TrusteeDesk {
    private static final int REASON_LIMIT = 500;

    @Inject
    private PollRegister polls;

    @Inject
    private TrusteeMessages messages;

    @Inject
    private KeyCeremony ceremony;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws Refused NOT_A_TRUSTEE */
    public TrusteeVisit visit(PollId id) {
        var card = polls.card(id);
        var place = place(id);
        boolean commission = polls.isCommission(id, caller.id());
        if (place.isEmpty() && !commission || card.phase().compareTo(PollPhase.CEREMONY) < 0)
            throw new Refused(TrusteeReason.NOT_A_TRUSTEE);
        int round = messages.round(id);
        var papers = ceremony.papers(id, round);
        var now = card.phase() == PollPhase.CEREMONY ? papers.now().orElse(null) : null;
        var seats =
                polls.trustees(id).stream().map(one -> seat(one, papers, now)).toList();
        return new TrusteeVisit(
                card,
                tree.card(card.organisation()).name(),
                place.orElse(0),
                papers.threshold(),
                round,
                now,
                commission,
                seats,
                messages.faults(id, round));
    }

    /** @throws Refused NOT_A_TRUSTEE */
    public TrusteePapers papers(String uuid) {
        var card = polls.card(uuid);
        int place = requirePlace(card);
        int round = messages.round(card.id());
        var papers = ceremony.papers(card.id(), round);
        var now = papers.now();
        boolean accepted = papers.isComplete(CeremonyStep.ACCEPTED);
        return new TrusteePapers(
                uuid,
                Group.ed25519().name(),
                papers.size(),
                papers.threshold(),
                polls.rules(card.id()).minimum(),
                place,
                round,
                now.orElse(null),
                now.isPresent() && papers.said(now.get(), place).isEmpty(),
                whenComplete(papers, CeremonyStep.CERTIFICATE),
                whenComplete(papers, CeremonyStep.FINGERPRINT).stream()
                        .map(one -> member(one, "fingerprint"))
                        .toList(),
                papers.said(CeremonyStep.FINGERPRINT, place)
                        .map(one -> member(one, "kept"))
                        .orElse(null),
                whenComplete(papers, CeremonyStep.POLYNOMIAL),
                papers.said(CeremonyStep.ACCEPTED, place)
                        .map(one -> member(one, "private_key"))
                        .orElse(null),
                accepted ? text(card, papers, 0) : null,
                accepted ? text(card, papers, place) : null);
    }

    /** @throws Refused NOT_A_TRUSTEE, NOT_DUE, ROUND_STOPPED, SAID_ALREADY, NOT_SOUND, KEY_USED_BEFORE */
    public void say(String uuid, CeremonyStep step, String content) {
        var card = polls.card(uuid);
        ceremony.say(card.id(), requirePlace(card), step, content, clock.now());
    }

    /** @throws Refused NOT_A_TRUSTEE, NOT_DUE, ROUND_STOPPED, NO_SUCH_PLACE */
    public void complain(String uuid, int against, String reason) {
        var card = polls.card(uuid);
        var words = PlainText.of(reason, REASON_LIMIT).value();
        ceremony.complain(card.id(), requirePlace(card), against, words, clock.now());
    }

    private int requirePlace(PollCard card) {
        return place(card.id()).orElseThrow(() -> new Refused(TrusteeReason.NOT_A_TRUSTEE));
    }

    private OptionalInt place(PollId id) {
        return polls.trustees(id).stream()
                .filter(one -> one.member().equals(caller.id()))
                .mapToInt(TrusteeSeat::place)
                .findFirst();
    }

    private static TrusteeVisit.Seat seat(TrusteeSeat one, CeremonyPapers papers, CeremonyStep now) {
        var said = CeremonyStep.ofTheCeremony().stream()
                .filter(step -> papers.said(step, one.place()).isPresent())
                .toList();
        return new TrusteeVisit.Seat(one.place(), one.name(), one.body(), said, now != null && !said.contains(now));
    }

    private static List<String> whenComplete(CeremonyPapers papers, CeremonyStep step) {
        return papers.isComplete(step) ? papers.all(step) : List.of();
    }

    /** The list of trustees (place 0), or what a place has to sign. */
    private static String text(PollCard card, CeremonyPapers papers, int place) {
        try {
            var check = new MessageCheck(card.uuid(), papers);
            return place == 0 ? check.trusteesText() : check.challenge(place);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("every part of it was checked as it came", e);
        }
    }

    private static String member(String json, String name) {
        try {
            return Members.of(Json.parse(json)).take(name).asText();
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("it was checked as it came", e);
        }
    }
}
