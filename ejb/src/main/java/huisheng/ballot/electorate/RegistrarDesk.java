package huisheng.ballot.electorate;

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
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberCard;
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
     * long as the roll: so it holds as many rights to vote as there are members, and its order tells nothing.
     *
     * @throws Refused NO_SUCH_POLL, NOT_THE_REGISTRAR, NOT_NOW, MADE_ALREADY, NOT_A_SETUP
     */
    public void make(String uuid, String credentials) {
        var card = polls.card(uuid);
        requireMine(card.id());
        polls.credentialsMade(card.id(), credentials, null, checked(credentials));
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
