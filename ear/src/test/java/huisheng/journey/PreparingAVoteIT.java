package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.poll.PollCandidate;
import huisheng.ballot.poll.PollDesk;
import huisheng.ballot.poll.PollDraftDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.poll.PollTyped;
import huisheng.ballot.poll.PollTyped.TypedCandidate;
import huisheng.ballot.poll.PollTyped.TypedTrustee;
import huisheng.ballot.poll.SpareSlips;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballots.blind.BlindPublicKey;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A vote order from its draft to the hour of voting, in the small branch of the demonstration; each test makes its own. */
@ExtendWith(ArquillianExtension.class)
class PreparingAVoteIT {
    private static final String FIRST = "10023";
    private static final String SECOND = "10024";
    private static final String REGISTRAR = "10034";
    private static final String VOTER = "10065";
    private static final String STRANGER = "10001";
    private static final Randomness RANDOM = Randomness.system();

    @Inject
    private PollDraftDesk commission;

    @Inject
    private PollDesk polls;

    @Inject
    private RegistrarDesk registrar;

    @Inject
    private PaperDesk papers;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Test
    void two_persons_freeze_a_vote_and_then_it_never_changes() throws Exception {
        var poll = drafted(motion());
        refused(PollReason.NO_SUCH_POLL, () -> As.member(register, VOTER, () -> polls.read(poll)));
        refused(PollReason.NO_SUCH_POLL, () -> As.officer(register, REGISTRAR, () -> read(poll)));
        propose(poll);
        refused(PollReason.NOT_NOW, () -> As.officer(register, SECOND, () -> edit(poll, motion())));
        refused(PollReason.SECOND_PERSON_NEEDED, () -> As.officer(register, FIRST, () -> confirm(poll)));
        refused(
                PollReason.CHANGED_MEANWHILE,
                () -> As.officer(register, SECOND, () -> {
                    commission.confirm(poll, 0);
                    return null;
                }));
        As.officer(register, SECOND, () -> confirm(poll));
        var view = As.member(register, VOTER, () -> polls.read(poll));
        assertThat(view.card().phase()).isEqualTo(PollPhase.CEREMONY);
        assertThat(view.card().entitled()).isEqualTo(14);
        assertThat(view.marks().paperKey()).startsWith("RSABSSA-SHA384-PSS-Randomized+");
        var order = data().read("select frozen_order from poll where id = ?", poll.value())
                .get(0);
        assertThat(Hash.of(order).hex()).isEqualTo(view.text().motionDigest());
        assertThat(order).contains("年休假", "\"entitled\":14", "蒋美玲");
        refused(PollReason.NOT_NOW, () -> As.officer(register, FIRST, () -> edit(poll, motion())));
        refused(PollReason.NOT_NOW, () -> As.officer(register, FIRST, () -> confirm(poll)));
        assertThat(As.member(register, VOTER, () -> papers.mine(poll)).onTheRoll())
                .isTrue();
        assertThat(As.member(register, STRANGER, () -> papers.mine(poll)).onTheRoll())
                .isFalse();
    }

    @Test
    void only_the_commission_prepares_and_only_what_the_rules_allow() throws Exception {
        refused(
                PollReason.NOT_THE_COMMISSION,
                () -> As.officer(register, "10002", () -> commission.draft(branch(), motion(), token())));
        var candidate = drafted(typed(PollKind.OFFICERS, List.of("10062", "10065"), TRUSTEES));
        refused(PollReason.CANDIDATE_IS_TRUSTEE, () -> propose(candidate));
        var stranger = drafted(typed(
                PollKind.MOTION,
                List.of(),
                List.of(new TypedTrustee("10065", TrusteeBody.COMMITTEE), TRUSTEES.get(1), TRUSTEES.get(2))));
        refused(PollReason.TRUSTEE_NOT_OF_BODY, () -> propose(stranger));
        var small = As.officer(
                register,
                FIRST,
                () -> commission.draft(tree.withCode("HD-2-4").orElseThrow().id(), motion(), token()));
        refused(PollReason.TRUSTEE_NOT_OF_BODY, () -> propose(small));
    }

    @Test
    void candidates_stand_by_strokes_of_the_surname_or_as_they_were_typed() throws Exception {
        var typed = List.of("10072", "10065", "10070", "10066", "10068");
        var names = register.cards(typed.stream()
                .map(number -> register.withNumber(number).orElseThrow())
                .toList());
        var asTyped = typed.stream()
                .map(number ->
                        names.get(register.withNumber(number).orElseThrow()).name())
                .toList();
        var byStrokes = candidates(drafted(typed(PollKind.OFFICERS, typed, true, TRUSTEES)));
        assertThat(byStrokes).extracting(PollCandidate::name).containsExactly("任立群", "汤素芳", "苏巧珍", "侯丽娟", "崔玉芬");
        assertThat(byStrokes).extracting(PollCandidate::strokes).isSorted();
        var given = drafted(typed(PollKind.OFFICERS, typed, false, TRUSTEES));
        assertThat(candidates(given)).extracting(PollCandidate::name).isEqualTo(asTyped);
        assertThat(candidates(given)).extracting(PollCandidate::strokes).containsOnlyNulls();
        assertThat(As.officer(register, FIRST, () -> read(given)).byStrokes()).isFalse();
        As.officer(register, FIRST, () -> edit(given, typed(PollKind.OFFICERS, typed, true, TRUSTEES)));
        assertThat(candidates(given)).isEqualTo(byStrokes);
        assertThat(As.officer(register, FIRST, () -> read(given)).byStrokes()).isTrue();
    }

    @Test
    void options_beside_members_are_ranked_come_back_into_the_form_and_stand_in_the_frozen_order() throws Exception {
        var options = List.of("春节慰问品", "<b>健身房</b>");
        var poll = drafted(typed(PollKind.RANKING, List.of("10070", "10065"), options, true, TRUSTEES));
        var typed = As.officer(register, FIRST, () -> read(poll));
        assertThat(typed.options()).isEqualTo(options);
        assertThat(typed.candidates()).extracting("number").containsExactlyInAnyOrder("10065", "10070");
        propose(poll);
        As.officer(register, SECOND, () -> confirm(poll));
        var order = new UnionData(union)
                .read("select frozen_order from poll where id = ?", poll.value())
                .get(0);
        assertThat(order)
                .contains("\"kind\":\"RANKING\"", "<b>健身房</b>", "\"seats\":1")
                .doesNotContain("\"pass\"", "\"base\"");
        var graded = drafted(typed(PollKind.GRADES, List.of(), options, true, TRUSTEES));
        assertThat(As.officer(register, FIRST, () -> polls.read(graded)).rules().seats())
                .isZero();
        var motions = drafted(typed(PollKind.MOTIONS, List.of(), options, true, TRUSTEES));
        assertThat(As.officer(register, FIRST, () -> read(motions)).options()).isEqualTo(options);
        refused(PollReason.NO_OPTIONS_HERE, () -> drafted(typed(PollKind.MOTION, List.of(), options, true, TRUSTEES)));
        refused(
                PollReason.NO_MEMBERS_HERE,
                () -> drafted(typed(PollKind.MOTIONS, List.of("10070"), options, true, TRUSTEES)));
        var keeper = drafted(typed(PollKind.RANKING, List.of("10062"), options, true, TRUSTEES));
        refused(PollReason.CANDIDATE_IS_TRUSTEE, () -> propose(keeper));
    }

    private List<PollCandidate> candidates(PollId poll) throws Exception {
        return As.officer(register, FIRST, () -> polls.read(poll)).candidates();
    }

    @Test
    void the_registrar_stores_a_list_as_long_as_the_roll_and_its_spare_slips_once() throws Exception {
        var poll = frozen();
        var uuid = As.member(register, VOTER, () -> polls.read(poll)).card().uuid();
        assertThat(As.officer(register, REGISTRAR, () -> registrar.slips(uuid))).hasSize(14);
        refused(PollReason.NOT_THE_REGISTRAR, () -> As.officer(register, FIRST, () -> registrar.slips(uuid)));
        refused(PollReason.NOT_THE_REGISTRAR, () -> As.officer(register, FIRST, () -> make(uuid, 14)));
        refused(PollReason.NOT_A_SETUP, () -> As.officer(register, REGISTRAR, () -> make(uuid, 13)));
        int most = 14 + SpareSlips.most(14);
        refused(PollReason.NOT_A_SETUP, () -> As.officer(register, REGISTRAR, () -> make(uuid, most + 1)));
        As.officer(register, REGISTRAR, () -> make(uuid, most));
        refused(PollReason.MADE_ALREADY, () -> As.officer(register, REGISTRAR, () -> make(uuid, most)));
    }

    /** B4: a paper is signed once for each member on the roll, in the window, and nothing says whose it is. */
    @Test
    void b4_one_paper_for_each_on_the_roll_and_the_log_does_not_tell_whose() throws Exception {
        var poll = frozen();
        var view = As.member(register, VOTER, () -> polls.read(poll));
        var uuid = view.card().uuid();
        var key = BlindPublicKey.decode(view.marks().paperKey());
        var mine = SecretBlinding.of(key, RANDOM.bytes(32), RANDOM);
        refused(PollReason.NOT_NOW, () -> collect(VOTER, uuid, mine));
        openNow(poll);
        var logged = data().read("select count(*) from audit_entry").get(0);
        var signature = collect(VOTER, uuid, mine);
        assertThat(mine.finish(signature).orElseThrow().isSoundUnder(key)).isTrue();
        assertThat(collect(VOTER, uuid, mine)).isEqualTo(signature);
        refused(
                PollReason.COLLECTED_ALREADY,
                () -> collect(VOTER, uuid, SecretBlinding.of(key, RANDOM.bytes(32), RANDOM)));
        refused(PollReason.NOT_ON_THE_ROLL, () -> collect(STRANGER, uuid, mine));
        assertThat(data().read("select count(*) from audit_entry").get(0)).isEqualTo(logged);
        assertThat(As.member(register, VOTER, () -> papers.mine(poll)).collectedOn())
                .isEqualTo(clock.today());
        data().change("update poll set phase = 'CANCELLED' where id = ?", poll.value());
    }

    private byte[] collect(String who, String uuid, SecretBlinding what) throws Exception {
        return As.member(register, who, () -> papers.collect(uuid, what.blinded()));
    }

    /** As the clock does when the ceremony is over; the ceremony has a test of its own. */
    private void openNow(PollId poll) throws Exception {
        data().change(
                        "update poll set phase = 'OPEN', opens_at = ? where id = ?",
                        java.sql.Timestamp.from(clock.now().minusSeconds(60)),
                        poll.value());
    }

    private Void make(String uuid, int count) {
        var credentials = IntStream.range(0, count)
                .mapToObj(i -> SecretCredential.draw(RANDOM).publicKey(Profile.V1, Group.ed25519(), uuid))
                .map(element -> new PublicCredential(element, Optional.empty()))
                .toList();
        registrar.make(
                uuid, new String(PublicCredentials.of(credentials).encode().canonical(), StandardCharsets.UTF_8));
        return null;
    }

    private static final List<TypedTrustee> TRUSTEES = List.of(
            new TypedTrustee("10062", TrusteeBody.COMMITTEE),
            new TypedTrustee("10063", TrusteeBody.AUDIT),
            new TypedTrustee("10064", TrusteeBody.TELLER));

    private PollTyped motion() {
        return typed(PollKind.MOTION, List.of(), TRUSTEES);
    }

    private PollTyped typed(PollKind kind, List<String> candidates, List<TypedTrustee> trustees) {
        return typed(kind, candidates, true, trustees);
    }

    private PollTyped typed(PollKind kind, List<String> candidates, boolean byStrokes, List<TypedTrustee> trustees) {
        return typed(kind, candidates, List.of(), byStrokes, trustees);
    }

    private PollTyped typed(
            PollKind kind,
            List<String> candidates,
            List<String> options,
            boolean byStrokes,
            List<TypedTrustee> trustees) {
        var opens = clock.now().plus(Duration.ofDays(1));
        return new PollTyped(
                kind,
                "年休假安排 " + token().substring(0, 8),
                "明年的年休假分两批安排。",
                "是否同意？",
                clock.today(),
                opens,
                opens.plus(Duration.ofDays(3)),
                "pass.roll.more",
                1,
                2,
                candidates.stream()
                        .map(number -> new TypedCandidate(number, "<script>alert(1)</script>"))
                        .toList(),
                options,
                byStrokes,
                trustees,
                REGISTRAR);
    }

    private PollId drafted(PollTyped typed) throws Exception {
        return As.officer(register, FIRST, () -> commission.draft(branch(), typed, token()));
    }

    private PollId frozen() throws Exception {
        var poll = drafted(motion());
        propose(poll);
        As.officer(register, SECOND, () -> confirm(poll));
        return poll;
    }

    private void propose(PollId poll) throws Exception {
        As.officer(register, FIRST, () -> {
            commission.propose(poll, polls.read(poll).marks().version());
            return null;
        });
    }

    private Void confirm(PollId poll) {
        commission.confirm(poll, polls.read(poll).marks().version());
        return null;
    }

    private Void edit(PollId poll, PollTyped typed) {
        commission.edit(poll, polls.read(poll).marks().version(), typed);
        return null;
    }

    private PollTyped read(PollId poll) {
        return commission.read(poll);
    }

    private huisheng.organisation.OrganisationId branch() {
        return tree.withCode("HD-1-5").orElseThrow().id();
    }

    private UnionData data() {
        return new UnionData(union);
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    /** What is done and may be refused. */
    private interface Act {
        void go() throws Exception;
    }

    private static void refused(PollReason reason, Act act) {
        assertThatThrownBy(act::go)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
