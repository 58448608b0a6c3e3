package huisheng.ballot.count;

import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.deadline.DeadlineView;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counter of objections: members on the roll object, the commission answers, everybody reads what is answered. */
@Stateless
@RolesAllowed("member")
public class ObjectionDesk {
    private static final int SLICE = 20;

    @Inject
    private ObjectionIntake intake;

    @Inject
    private Objections objections;

    @Inject
    private CountSheets sheets;

    @Inject
    private CountPromises promises;

    @Inject
    private PollRegister polls;

    @Inject
    private MemberRegister register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param token of the form: sent twice, it is taken once @throws Refused as {@link ObjectionIntake#send} */
    public ObjectionId send(PollId poll, String text, String token) {
        return intake.send(poll, caller.id(), text, token);
    }

    /** @throws Refused as {@link ObjectionIntake#answer} */
    public void answer(ObjectionId objection, String text) {
        intake.answer(objection, caller.id(), text);
    }

    /** @param after where the last slice ended, or null @throws Refused NO_SUCH_POLL, NO_RESULT_YET */
    @PermitAll
    public ResultObjections on(PollId id, String after) {
        var card = polls.card(id);
        if (!card.phase().isPublic()) throw new Refused(PollReason.NO_SUCH_POLL);
        var sheet = sheets.of(id).orElseThrow(() -> new Refused(CountReason.NO_RESULT_YET));
        var reader = caller.isKnown() ? caller.id() : null;
        boolean commission = reader != null && polls.isCommission(id, reader);
        int waiting = objections.open(id);
        var standing = ObjectionIntake.isDeclared(card.phase()) ? standing(sheet, waiting > 0) : null;
        return new ResultObjections(
                lines(id, commission, reader, after),
                waiting,
                standing,
                sheet.finalOn(),
                promises.posting(card, begun(id)),
                promises.answer(card),
                standing != null && mayObject(card, sheet, reader),
                commission);
    }

    /** How these results stand; no word of what is not declared. In two statements. */
    public Map<PollId, ResultStanding> standings(Collection<PollCard> cards) {
        var declared = cards.stream()
                .filter(card -> ObjectionIntake.isDeclared(card.phase()))
                .map(PollCard::id)
                .toList();
        if (declared.isEmpty()) return Map.of();
        var open = objections.openAmong(declared);
        var standings = new HashMap<PollId, ResultStanding>();
        for (var sheet : sheets.of(declared)) standings.put(sheet.poll(), standing(sheet, open.contains(sheet.poll())));
        return standings;
    }

    private ResultStanding standing(CountSheet sheet, boolean open) {
        if (open) return ResultStanding.OBJECTED;
        if (sheet.finalOn() != null) return ResultStanding.FINAL;
        var last = sheet.postingEndsOn();
        return last != null && clock.today().isAfter(last) ? ResultStanding.POSTING_OVER : ResultStanding.POSTED;
    }

    private boolean mayObject(PollCard card, CountSheet sheet, MemberId reader) {
        var last = sheet.postingEndsOn();
        boolean posted = last == null || !clock.today().isAfter(last);
        return posted
                && reader != null
                && intake.isOnTheRoll(card.id(), reader)
                && !objections.isWaiting(card.id(), reader);
    }

    private Instant begun(PollId id) {
        var certified = polls.marks(id).certifiedAt();
        return certified == null ? clock.now() : certified;
    }

    private Slice<ObjectionLine> lines(PollId id, boolean commission, MemberId reader, String after) {
        long before = after == null || !after.matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(after);
        var rows = objections.on(id, commission, reader, before, SLICE + 1);
        var promised = promises.ofObjections(rows.stream().map(Objection::id).toList());
        var authors = commission
                ? register.cards(rows.stream().map(Objection::author).distinct().toList())
                : NOBODY;
        return Slice.of(
                rows,
                SLICE,
                one -> line(one, reader, authors, promised.getOrDefault(one.id().value(), List.of())),
                one -> String.valueOf(one.id().value()));
    }

    private static final Map<MemberId, MemberCard> NOBODY = Map.of();

    private static ObjectionLine line(
            Objection one, MemberId reader, Map<MemberId, MemberCard> authors, List<DeadlineView> promised) {
        var author = authors.get(one.author());
        return new ObjectionLine(
                one.id(),
                author == null ? null : author.name(),
                one.text(),
                one.sentAt(),
                promised.isEmpty() ? null : promised.get(0),
                one.answer(),
                one.answeredAt(),
                one.isBy(reader));
    }
}
