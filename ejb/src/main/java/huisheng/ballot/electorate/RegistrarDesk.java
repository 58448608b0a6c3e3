package huisheng.ballot.electorate;

import huisheng.auditlog.AuditLog;
import huisheng.ballot.poll.PollCard;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.roll.RollFreezing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The registrar's counter: whose slips are to be printed, and the public list that the browser made. */
// The registry has a desk of this name; in one module a container takes it once.
@Stateless(name = "ElectorateRegistrarDesk")
@RolesAllowed("officer")
public class RegistrarDesk {
    private static final Group GROUP = Group.ed25519();

    @Inject
    private PollRegister polls;

    @Inject
    private RollFreezing rolls;

    @Inject
    private MemberRegister members;

    @Inject
    private Caller caller;

    @Inject
    private VoidSlips voids;

    @Inject
    private VoidInBox box;

    @Inject
    private SlipCount counted;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws Refused NO_SUCH_POLL, NOT_THE_REGISTRAR */
    public PollCard card(PollId id) {
        requireMine(id);
        return polls.card(id);
    }

    /** Whether the public list stands. */
    public boolean isMade(PollId id) {
        requireMine(id);
        return polls.progress(id).credentialsMade();
    }

    /** Everybody on the roll, by number, as long as the slips have not been made. @throws Refused NOT_THE_REGISTRAR, NOT_NOW */
    public List<SlipLine> slips(String uuid) {
        var card = polls.card(uuid);
        requireMine(card.id());
        if (card.phase() != PollPhase.CEREMONY) throw new Refused(PollReason.NOT_NOW);
        var ids = rolls.members(polls.marks(card.id()).roll());
        return members.cards(ids).values().stream()
                .sorted(Comparator.comparing(MemberCard::number))
                .map(member -> new SlipLine(member.number(), member.name()))
                .toList();
    }

    /**
     * Takes the public list. It is refused unless it is in canonical form, sorted, without two alike, without weights, and as
     * long as the roll with the spare slips: so its order tells nothing, neither whose a slip is nor which are spare.
     *
     * @throws Refused NO_SUCH_POLL, NOT_THE_REGISTRAR, NOT_NOW, MADE_ALREADY, NOT_A_SETUP
     */
    public void make(String uuid, String credentials) {
        var card = polls.card(uuid);
        requireMine(card.id());
        polls.credentialsMade(card.id(), credentials, null, checked(credentials));
    }

    /** Slips in numbers. @throws Refused NOT_THE_REGISTRAR */
    public SlipNumbers numbers(PollId id) {
        requireMine(id);
        return counted.of(id);
    }

    /** Whose slips were declared void, in the order in which that was done. @throws Refused NOT_THE_REGISTRAR */
    public List<ReplacedSlip> replaced(PollId id) {
        requireMine(id);
        var slips = voids.of(id);
        var people = members.cards(slips.stream().map(VoidSlip::member).toList());
        return slips.stream()
                .map(slip -> {
                    var member = people.get(slip.member());
                    return new ReplacedSlip(member.number(), member.name(), slip.voidedOn());
                })
                .toList();
    }

    /**
     * Declares a lost slip void; from then on the box refuses it, and the member votes with a spare one. It is never done
     * where a ballot was cast with it, and each time stands in the log and is told to the member.
     *
     * @param number of the member
     * @param credential the public half on the lost slip, from the registrar's own list
     * @throws Refused NO_SUCH_POLL, NOT_THE_REGISTRAR, NOT_NOW, MEMBER_NOT_ON_THE_ROLL, NO_SUCH_SLIP, SLIP_VOID_ALREADY, NO_SPARE_SLIP;
     *     BoxReason.CREDENTIAL_USED
     */
    public void replace(String uuid, String number, String credential) {
        // One after the other, on all servers, and not while the clock opens or closes the box.
        audit.hold();
        var card = polls.card(uuid);
        requireMine(card.id());
        requireReplaceable(card);
        var member = onTheRoll(card.id(), number);
        requireOnTheList(card.id(), credential);
        var before = voids.credentials(card.id());
        if (before.contains(credential)) throw new Refused(PollReason.SLIP_VOID_ALREADY);
        if (before.size() >= counted.of(card.id()).spare()) throw new Refused(PollReason.NO_SPARE_SLIP);
        voids.add(new VoidSlip(card.id(), before.size() + 1, credential, member, clock.today()));
        audit.append(new SlipVoided(card.id().value(), card.organisation().value(), credential, before.size() + 1));
        box.declare(uuid, credential);
    }

    private void requireReplaceable(PollCard card) {
        boolean made = polls.slips(card.id()) > 0;
        boolean before = card.phase().mayStillBeCancelled() && clock.now().isBefore(card.closesAt());
        if (!made || !before) throw new Refused(PollReason.NOT_NOW);
    }

    private MemberId onTheRoll(PollId id, String number) {
        return members.withNumber(number == null ? "" : number.strip())
                .filter(member -> rolls.members(polls.marks(id).roll()).contains(member))
                .orElseThrow(() -> new Refused(PollReason.MEMBER_NOT_ON_THE_ROLL));
    }

    private void requireOnTheList(PollId id, String credential) {
        boolean looksRight = credential != null && credential.matches("[0-9a-zA-Z]{20,200}");
        if (!looksRight || !polls.setupSoFar(id).credentials().contains("\"" + credential + "\""))
            throw new Refused(PollReason.NO_SUCH_SLIP);
    }

    private void requireMine(PollId id) {
        if (polls.isRegistrar(id, caller.id()) && polls.card(id).phase().isPublic()) return;
        throw new Refused(polls.card(id).phase().isPublic() ? PollReason.NOT_THE_REGISTRAR : PollReason.NO_SUCH_POLL);
    }

    /** @return how many credentials stand in the list. @throws Refused NOT_A_SETUP */
    static int checked(String text) {
        if (text == null) throw new Refused(PollReason.NOT_A_SETUP);
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var value = Json.parse(bytes);
            var list = PublicCredentials.decode(value, Reading.strict(GROUP));
            boolean sound = Arrays.equals(value.canonical(), bytes)
                    && list.checkDistinct().and(list.checkForm()).isSound()
                    && !list.isWeighted();
            if (!sound) throw new Refused(PollReason.NOT_A_SETUP);
            return list.size();
        } catch (MalformedEncoding e) {
            throw new Refused(PollReason.NOT_A_SETUP);
        }
    }
}
