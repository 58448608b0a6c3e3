package huisheng.notification;

import huisheng.ballot.count.ObjectionAnswered;
import huisheng.ballot.count.ObjectionSent;
import huisheng.ballot.electorate.SlipVoided;
import huisheng.ballot.poll.CredentialsMade;
import huisheng.ballot.poll.PollCancelled;
import huisheng.ballot.poll.PollClosed;
import huisheng.ballot.poll.PollCounted;
import huisheng.ballot.poll.PollDeclared;
import huisheng.ballot.poll.PollFrozen;
import huisheng.ballot.poll.PollLapsed;
import huisheng.ballot.poll.PollOpened;
import huisheng.ballot.poll.PollProposed;
import huisheng.ballot.trustee.TrusteeFaulted;
import huisheng.ballot.trustee.TrusteesAwaited;
import huisheng.membership.MemberId;
import java.util.Collection;
import java.util.List;

/** The lines of the table about votes: who has a step to take, and what everybody on the roll is told. Never who has voted: nobody knows. */
class PollTidings {
    static final String POLL = "poll";
    static final String OBJECTION = "pollobjection";

    private final PollConcerned concerned;
    private final Concerned holders;

    PollTidings(PollConcerned concerned, Concerned holders) {
        this.concerned = concerned;
        this.holders = holders;
    }

    void write(Tidings table) {
        table.on(
                SlipVoided.class,
                h -> List.of(Tiding.of(
                        NoticeKind.SLIP_VOIDED, POLL, h.poll(), holders.holderOfSlip(h.poll(), h.credential()))));
        table.on(PollProposed.class, h -> atWork(h.poll()));
        table.on(PollFrozen.class, h -> turn(h.poll(), concerned.keyMakers(h.poll())));
        table.on(TrusteesAwaited.class, h -> turn(h.poll(), concerned.trustees(h.poll())));
        table.on(TrusteeFaulted.class, h -> atWork(h.poll()));
        table.on(PollClosed.class, h -> atWork(h.poll()));
        table.on(PollCounted.class, h -> atWork(h.poll()));
        table.on(PollDeclared.class, h -> turn(h.poll(), concerned.tellers(h.poll())));
        table.on(
                ObjectionSent.class,
                h -> objection(NoticeKind.OBJECTION_ARRIVED, h.poll(), concerned.commission(h.poll())));
        table.on(
                ObjectionAnswered.class,
                h -> objection(NoticeKind.OBJECTION_ANSWERED, h.poll(), concerned.objector(h.objection())));
        table.on(PollCancelled.class, h -> givenUp(h.poll()));
        table.on(PollLapsed.class, h -> givenUp(h.poll()));
        table.toTheRoll(PollFrozen.class, NoticeKind.POLL_ANNOUNCED, PollFrozen::poll);
        table.toTheRoll(CredentialsMade.class, NoticeKind.POLL_SLIP, CredentialsMade::poll);
        table.toTheRoll(PollOpened.class, NoticeKind.POLL_OPEN, PollOpened::poll);
        table.toTheRoll(PollDeclared.class, NoticeKind.POLL_DECLARED, PollDeclared::poll);
        table.toTheRoll(PollCancelled.class, NoticeKind.POLL_CANCELLED, PollCancelled::poll);
        table.toTheRoll(PollLapsed.class, NoticeKind.POLL_CANCELLED, PollLapsed::poll);
    }

    private List<Tiding> atWork(long poll) {
        return List.of(Tiding.of(NoticeKind.POLL_AT_WORK, POLL, poll, concerned.commission(poll)));
    }

    private List<Tiding> givenUp(long poll) {
        return List.of(Tiding.of(NoticeKind.POLL_CANCELLED, POLL, poll, concerned.everyPart(poll)));
    }

    // The number is that of the vote: its result is the page on which both go on.
    private static List<Tiding> objection(NoticeKind kind, long poll, Collection<MemberId> whom) {
        return List.of(Tiding.of(kind, POLL, poll, whom));
    }

    private static List<Tiding> turn(long poll, Collection<MemberId> whose) {
        return List.of(Tiding.of(NoticeKind.POLL_TURN, POLL, poll, whose));
    }
}
