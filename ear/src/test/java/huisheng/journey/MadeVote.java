package huisheng.journey;

import huisheng.ballot.count.WindowRound;
import huisheng.ballot.poll.PollCandidate;
import huisheng.ballot.poll.PollDraft;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPreparing;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.PollTrustee;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.poll.VotePack;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.KeyCeremony;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.demo.DemoTrustee;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.sql.DataSource;

/** A vote of a small team that one test founds for itself, so that it stands in nobody's way; the test plays every person in it. */
final class MadeVote {
    static final String AUDITOR = "10043";
    private static final String COMMISSION = "10023";
    private static final String SECOND = "10024";
    private static final String REGISTRAR = "10015";
    private static final LocalDate TODAY = LocalDate.now(Clock.ZONE);

    final PollId id;
    final String uuid;
    /** Numbers of the members on the roll; the first is the chair, the second the teller. */
    final List<String> voters;

    /** Of the trustees, by their places. */
    final List<TrusteeSeed> seeds;

    final List<DemoTrustee> trustees;

    private MadeVote(PollId id, String uuid, List<String> voters) {
        this.id = id;
        this.uuid = uuid;
        this.voters = voters;
        this.seeds = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> TrusteeSeed.draw(Randomness.system()))
                .toList();
        this.trustees = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new DemoTrustee(i, 3, 2, seeds.get(i - 1)))
                .toList();
    }

    /** Frozen by two persons: trustees are the chair, an auditor of the company and a teller; two of the three open. */
    static MadeVote frozen(int voters) throws Exception {
        var numbers = new ArrayList<String>();
        var team = AtOnce.done(() -> team(voters, numbers));
        return frozen(team, AtOnce.done(() -> draft(numbers)), numbers);
    }

    /** The same, but the members from the third on stand for so many seats. */
    static MadeVote electing(int voters, int candidates, int seats) throws Exception {
        var numbers = new ArrayList<String>();
        var team = AtOnce.done(() -> team(voters, numbers));
        return frozen(team, AtOnce.done(() -> officers(draft(numbers), numbers, candidates, seats)), numbers);
    }

    /** The same, but these are put in order and the first of them taken. */
    static MadeVote ranking(int voters, List<String> options, int seats) throws Exception {
        var numbers = new ArrayList<String>();
        var team = AtOnce.done(() -> team(voters, numbers));
        return frozen(team, AtOnce.done(() -> options(draft(numbers), PollKind.RANKING, options, seats)), numbers);
    }

    /** The same, but each of these is a motion. */
    static MadeVote motions(int voters, List<String> motions) throws Exception {
        var numbers = new ArrayList<String>();
        var team = AtOnce.done(() -> team(voters, numbers));
        return frozen(team, AtOnce.done(() -> options(draft(numbers), PollKind.MOTIONS, motions, 0)), numbers);
    }

    /** The same, but each of these gets a grade. */
    static MadeVote grading(int voters, List<String> options) throws Exception {
        var numbers = new ArrayList<String>();
        var team = AtOnce.done(() -> team(voters, numbers));
        return frozen(team, AtOnce.done(() -> options(draft(numbers), PollKind.GRADES, options, 0)), numbers);
    }

    /** A ranking or an appraisal in the branch whose members sign in, for journeys; its trustees are those of {@link WholeVoteDoor}. */
    static MadeVote ofTheBranch(PollKind kind, List<String> options, int seats) throws Exception {
        var numbers =
                IntStream.rangeClosed(10061, 10074).mapToObj(Integer::toString).toList();
        return frozen(branch(), draftOfTheBranch(kind, options, seats), numbers);
    }

    /** The same before anybody freezes it. */
    static PollId draftedInTheBranch(PollKind kind, List<String> options, int seats) throws Exception {
        return drafted(branch(), draftOfTheBranch(kind, options, seats));
    }

    private static OrganisationId branch() throws Exception {
        return AtOnce.done(() -> CDI.current()
                .select(OrganisationTree.class)
                .get()
                .withCode("HD-1-5")
                .orElseThrow()
                .id());
    }

    private static PollDraft draftOfTheBranch(PollKind kind, List<String> options, int seats) throws Exception {
        return AtOnce.done(() -> options(
                draft(
                        List.of(
                                keeper(WholeVoteDoor.TRUSTEES.get(0), TrusteeBody.COMMITTEE),
                                keeper(WholeVoteDoor.TRUSTEES.get(1), TrusteeBody.AUDIT),
                                keeper(WholeVoteDoor.TRUSTEES.get(2), TrusteeBody.TELLER)),
                        WholeVoteDoor.REGISTRAR),
                kind,
                options,
                seats));
    }

    private static MadeVote frozen(OrganisationId team, PollDraft draft, List<String> numbers) throws Exception {
        var id = drafted(team, draft);
        AtOnce.done(() -> {
            preparing().propose(id, 0, member(COMMISSION), Instant.now());
            return null;
        });
        AtOnce.done(() -> {
            preparing().confirm(id, 1, member(SECOND), Instant.now());
            return null;
        });
        return new MadeVote(id, AtOnce.done(() -> polls().card(id).uuid()), numbers);
    }

    private static PollId drafted(OrganisationId team, PollDraft draft) throws Exception {
        return AtOnce.done(() -> preparing()
                .draft(team, draft, member(COMMISSION), UUID.randomUUID().toString()));
    }

    /** Every trustee says what is due, up to and with this step. */
    MadeVote upTo(CeremonyStep last) throws Exception {
        for (var step : CeremonyStep.ofTheCeremony()) {
            for (var one : trustees) say(one.place(), step, content(one, step));
            if (step == last) break;
        }
        return this;
    }

    String content(DemoTrustee one, CeremonyStep step) throws Exception {
        return switch (step) {
            case CERTIFICATE -> one.certificate();
            case FINGERPRINT -> one.fingerprint(said(CeremonyStep.CERTIFICATE));
            case POLYNOMIAL -> one.polynomial();
            case ACCEPTED -> one.accepted(said(CeremonyStep.POLYNOMIAL));
            case REHEARSED -> one.rehearsed(AtOnce.done(() -> ceremony().challenge(id, one.place())));
            case SHUFFLE, SHARE -> throw new IllegalArgumentException();
        };
    }

    void say(int place, CeremonyStep step, String content) throws Exception {
        AtOnce.done(() -> {
            ceremony().say(id, place, step, content, Instant.now());
            return null;
        });
    }

    List<String> said(CeremonyStep step) throws Exception {
        return AtOnce.done(() -> ceremony().said(id, step));
    }

    /** The public list of credentials comes in. */
    void credentials(String json) throws Exception {
        AtOnce.done(() -> {
            polls().credentialsMade(id, json, null, voters.size());
            return null;
        });
    }

    /** The hour of the opening has come, and the clock goes its round. */
    void opens() throws Exception {
        hour(id, "opens_at", Instant.now().minus(1, ChronoUnit.MINUTES));
        round();
    }

    /** The hour of the close has come, and the clock goes its round: it closes, adds up, and finishes what can be finished. */
    void closes() throws Exception {
        hour(id, "closes_at", Instant.now().minus(1, ChronoUnit.SECONDS));
        round();
    }

    static void round() {
        CDI.current().select(WindowRound.class).get().run();
    }

    /** Who sits at a place of the list of trustees. */
    String trustee(int place) {
        return List.of(voters.get(0), AUDITOR, voters.get(1)).get(place - 1);
    }

    // The window of the order is a matter of days; a test has seconds.
    static void hour(PollId id, String column, Instant at) throws Exception {
        var database = (DataSource) new InitialContext().lookup("java:jboss/datasources/UnionDS");
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update poll set " + column + " = ? where id = ?")) {
            change.setObject(1, at.atOffset(java.time.ZoneOffset.UTC));
            change.setLong(2, id.value());
            if (change.executeUpdate() != 1) throw new SQLException("no such poll");
        }
    }

    private static OrganisationId team(int voters, List<String> numbers) {
        var tree = CDI.current().select(OrganisationTree.class).get();
        var above = tree.withCode("HD-2-3").orElseThrow().id();
        var code = "V-" + UUID.randomUUID().toString().substring(0, 8);
        var team = tree.found(above, Level.TEAM, code, "试验站夜班小组", "Night Team");
        for (int i = 0; i < voters; i++) {
            var number = UUID.randomUUID().toString().substring(0, 12);
            register().join(number, "周晓" + (char) ('一' + i), team, TODAY.minusYears(1));
            numbers.add(number);
        }
        CDI.current().select(Offices.class).get().appoint(member(numbers.get(0)), team, Post.CHAIR, TODAY.minusDays(9));
        return team;
    }

    private static PollDraft draft(List<String> numbers) {
        var trustees = List.of(
                keeper(numbers.get(0), TrusteeBody.COMMITTEE),
                keeper(AUDITOR, TrusteeBody.AUDIT),
                keeper(numbers.get(1), TrusteeBody.TELLER));
        return draft(trustees, REGISTRAR);
    }

    private static PollTrustee keeper(String number, TrusteeBody body) {
        return new PollTrustee(member(number).value(), body);
    }

    private static PollDraft draft(List<PollTrustee> trustees, String registrar) {
        var opens = Instant.now().plus(1, ChronoUnit.HOURS);
        return new PollDraft(
                PollKind.MOTION,
                "关于夜班津贴分配办法的表决",
                "夜班津贴按实际夜班次数分配，每月公布一次。",
                "是否同意《夜班津贴分配办法》？",
                TODAY,
                opens,
                opens.plus(2, ChronoUnit.DAYS),
                VotePack.here().rules("pass.roll.more", 0, 2),
                List.of(),
                trustees,
                member(registrar));
    }

    private static PollDraft options(PollDraft motion, PollKind kind, List<String> options, int seats) {
        return new PollDraft(
                kind,
                switch (kind) {
                    case RANKING -> "职工福利项目的排序";
                    case MOTIONS -> "职工福利项目的表决";
                    default -> "职工福利项目的评议";
                },
                "经费只够先办几项，请大家说说想要什么。",
                "明年先办哪几项？",
                motion.cutOff(),
                motion.opensAt(),
                motion.closesAt(),
                VotePack.here().rules(VotePack.OFFICERS_PASS, seats, 2),
                options.stream().map(PollCandidate::option).toList(),
                motion.trustees(),
                motion.registrar());
    }

    private static PollDraft officers(PollDraft motion, List<String> numbers, int candidates, int seats) {
        return new PollDraft(
                PollKind.OFFICERS,
                "夜班小组的换届选举",
                "选出小组的委员。",
                "请选出 " + seats + " 人。",
                motion.cutOff(),
                motion.opensAt(),
                motion.closesAt(),
                VotePack.here().rules(VotePack.OFFICERS_PASS, seats, 2),
                numbers.subList(2, 2 + candidates).stream()
                        .map(number -> new PollCandidate(
                                member(number).value(),
                                register().card(member(number)).name(),
                                null,
                                ""))
                        .toList(),
                motion.trustees(),
                motion.registrar());
    }

    static MemberId member(String number) {
        return register().withNumber(number).orElseThrow();
    }

    static MemberRegister register() {
        return CDI.current().select(MemberRegister.class).get();
    }

    static PollRegister polls() {
        return CDI.current().select(PollRegister.class).get();
    }

    private static PollPreparing preparing() {
        return CDI.current().select(PollPreparing.class).get();
    }

    private static KeyCeremony ceremony() {
        return CDI.current().select(KeyCeremony.class).get();
    }
}
