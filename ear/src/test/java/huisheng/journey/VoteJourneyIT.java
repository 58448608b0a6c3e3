package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.box.CastReceipt;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.OpeningDesk;
import huisheng.ballot.count.Ruling;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollPhase;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.record.RecordVerdict;
import huisheng.ballot.record.VoteAuditDesk;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballot.trustee.TrusteeDesk;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import huisheng.demo.DemoBallots;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.OfficeReason;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * One vote from the frozen order to the judged record, each step through the desk of who takes it, under that person's name;
 * what browsers reckon is reckoned in Java here, and ballots go to the box itself. Fourteen stand on the roll, twelve vote, one of them twice, one comes too late.
 */
@ExtendWith(ArquillianExtension.class)
class VoteJourneyIT {
    private static final String COMMISSION = "10023";
    private static final String REGISTRAR = "10015";
    private static final String AUDITOR = "10043";
    private static final String AUDITOR_ELSEWHERE = "10053";
    private static final int ON_THE_ROLL = 14;

    /** What each of the twelve chose in the end: 0 for, 1 against, 2 blank. */
    private static final int[] CHOICES = {0, 0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0};

    @Inject
    private MemberRegister register;

    @Inject
    private TrusteeDesk trusteeDesk;

    @Inject
    private RegistrarDesk registrarDesk;

    @Inject
    private PaperDesk papers;

    @Inject
    private OpeningDesk opening;

    @Inject
    private ShareIntake shares;

    @Inject
    private CountDesk counts;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private VoteAuditDesk audit;

    @Inject
    private Box box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Resource(lookup = "java:jboss/datasources/BallotBoxDS")
    private DataSource boxed;

    @TempDir
    private Path folder;

    private MadeVote vote;
    private List<String> voters;
    private PollId id;
    private String uuid;
    private DemoBallots codes;
    /** Numbers of those who collected a paper, in the order in which they came. */
    private final List<String> collecting = new ArrayList<>();

    @Test
    void a_vote_goes_from_the_frozen_order_to_the_judged_record_and_the_result_is_what_was_chosen() throws Exception {
        vote = MadeVote.frozen(ON_THE_ROLL);
        id = vote.id;
        uuid = vote.uuid;
        voters = vote.voters;
        step("keys and credentials", this::keysAndCredentials);
        vote.opens();
        assertThat(phase()).isEqualTo(PollPhase.OPEN);
        step("voting", this::everybodyVotes);
        vote.closes();
        step("too late", this::tooLate);
        step("opened", this::opened);
        step("declared", this::declaredAndCountersigned);
        step("judged", this::judgedByEverybody);
        step("nothing tied", this::nothingTiesAMemberToABallot);
    }

    /** A refusal alone would not say where on the way it was met; the container does not hand its trace out. */
    private static void step(String name, MovedClock.Act act) {
        try {
            act.go();
        } catch (Exception e) {
            var where = e.getStackTrace().length == 0
                    ? ""
                    : " " + Arrays.asList(e.getStackTrace()).subList(0, Math.min(12, e.getStackTrace().length));
            throw new AssertionError("at the step \"" + name + "\": " + e + where, e);
        }
    }

    private void keysAndCredentials() throws Exception {
        for (var step : List.of(
                CeremonyStep.CERTIFICATE, CeremonyStep.FINGERPRINT, CeremonyStep.POLYNOMIAL, CeremonyStep.ACCEPTED))
            everyTrusteeSays(step);
        codes = new DemoBallots(uuid, ON_THE_ROLL);
        var slips = officer(REGISTRAR, () -> registrarDesk.slips(uuid));
        assertThat(slips).extracting("number").containsExactlyInAnyOrderElementsOf(voters);
        refused(PollReason.NOT_THE_REGISTRAR, () -> officer(COMMISSION, () -> registrarDesk.slips(uuid)));
        officer(REGISTRAR, () -> registrarDesk.make(uuid, codes.credentials()));
        assertThat(phase()).isEqualTo(PollPhase.CEREMONY);
        everyTrusteeSays(CeremonyStep.REHEARSED);
        assertThat(phase()).isEqualTo(PollPhase.READY);
    }

    private void everyTrusteeSays(CeremonyStep step) throws Exception {
        for (var one : vote.trustees) {
            var given = member(vote.trustee(one.place()), () -> trusteeDesk.papers(uuid));
            assertThat(given.step()).isEqualTo(step);
            var content = switch (step) {
                case CERTIFICATE -> one.certificate();
                case FINGERPRINT -> one.fingerprint(given.certificates());
                case POLYNOMIAL -> one.polynomial();
                case ACCEPTED -> one.accepted(given.polynomials());
                case REHEARSED -> one.rehearsed(given.challenge());
                case SHUFFLE, SHARE -> throw new IllegalArgumentException();
            };
            member(vote.trustee(one.place()), () -> trusteeDesk.say(uuid, step, content));
        }
    }

    private void everybodyVotes() throws Exception {
        var order = new ArrayList<>(IntStream.range(0, CHOICES.length).boxed().toList());
        Collections.shuffle(order);
        var changes = order.get(0);
        var paper = collected(changes);
        var first = cast(changes, (CHOICES[changes] + 1) % 3, paper);
        for (int voter : order.subList(1, order.size())) cast(voter, CHOICES[voter], collected(voter));
        var again = cast(changes, CHOICES[changes], paper);
        assertThat(again.height()).isEqualTo(CHOICES.length + 1);
        assertThat(box.find(uuid, first.tracker())).contains(first);
        assertThat(box.stage(uuid).replaced()).isEqualTo(1);
        refused(PollReason.COLLECTED_ALREADY, () -> collected(changes));
        refused(PollReason.NOT_ON_THE_ROLL, () -> collectedBy("10001"));
    }

    private SignedPaper collected(int voter) throws Exception {
        return collectedBy(voters.get(voter));
    }

    private SignedPaper collectedBy(String number) throws Exception {
        var blinding = DemoBallots.blind(box.installed(uuid).paperKey());
        var signature = member(number, () -> papers.collect(uuid, blinding.blinded()));
        collecting.add(number);
        return blinding.finish(signature).orElseThrow();
    }

    private CastReceipt cast(int voter, int choice, SignedPaper paper) throws Exception {
        var row = new int[3];
        row[choice] = 1;
        return box.cast(uuid, codes.seal(box.installed(uuid).election(), voter, row), paper);
    }

    private void tooLate() throws Exception {
        refused(PollReason.NOT_NOW, () -> collected(12));
        var voter = CHOICES.length;
        var ballot = codes.seal(box.installed(uuid).election(), voter, 1, 0, 0);
        var paper = DemoBallots.blind(box.installed(uuid).paperKey());
        refused(BoxReason.OVER, () -> box.cast(uuid, ballot, new SignedPaper(paper.blinded(), paper.blinded())));
    }

    private void opened() throws Exception {
        assertThat(phase()).isEqualTo(PollPhase.CLOSED);
        var sum = shares.sum(id);
        var election = box.installed(uuid).election();
        for (int place : List.of(3, 1)) {
            assertThat(phase()).isEqualTo(PollPhase.CLOSED);
            var share = vote.trustees.get(place - 1).share(election, sum);
            member(vote.trustee(place), () -> opening.hand(uuid, share));
        }
        assertThat(phase()).isEqualTo(PollPhase.COUNTED);
        var result = counts.result(id);
        var chosen = new Long[] {0L, 0L, 0L};
        for (int choice : CHOICES) chosen[choice]++;
        assertThat(result.lines()).extracting("votes").containsExactly((Object[]) chosen);
        assertThat(result.ruling()).isEqualTo(Ruling.CARRIED);
    }

    private void declaredAndCountersigned() throws Exception {
        officer(COMMISSION, () -> declaration.declare(id));
        refused(PollReason.NOT_A_TELLER, () -> member(voters.get(5), () -> declaration.countersign(id)));
        member(voters.get(1), () -> declaration.countersign(id));
        assertThat(phase()).isEqualTo(PollPhase.CERTIFIED);
    }

    private void judgedByEverybody() throws Exception {
        var file = folder.resolve(uuid + ".bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(uuid, out);
        }
        keep(file);
        var report = new Verifier(Mode.STRICT, Progress.NONE).verify(file);
        assertThat(report.isSound()).as(report.verdict().toString()).isTrue();
        assertThat(report.summary().counted()).isEqualTo(CHOICES.length);

        refused(OfficeReason.NOT_YOUR_OFFICE, () -> officer(COMMISSION, () -> audit.votes(null)));
        refused(PollReason.NO_SUCH_POLL, () -> officer(AUDITOR_ELSEWHERE, () -> audit.judge(id)));
        officer(AUDITOR, () -> audit.judge(id));
        var verdict = verdict();
        for (int i = 0; i < 100 && verdict.isAtWork(); i++, verdict = verdict()) Thread.sleep(300);
        assertThat(verdict.state()).isEqualTo(RecordVerdict.State.SOUND);
        assertThat(verdict.stage()).isEqualTo("Result");
        assertThat(verdict.ballots()).isEqualTo(CHOICES.length + 1);
        assertThat(verdict.counted()).isEqualTo(CHOICES.length);
    }

    /** For {@code ballots-crypto/interop}, which has another program judge it. */
    private static void keep(Path file) throws Exception {
        var kept = Path.of(System.getProperty("jboss.server.base.dir")).resolveSibling("records");
        Files.copy(
                file, Files.createDirectories(kept).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private RecordVerdict verdict() throws Exception {
        return officer(AUDITOR, () -> audit.votes(null)).items().stream()
                .filter(one -> one.poll().id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** B14: the list of credentials, the facts of the log and their numbers by tracker hold what is public of a ballot, and none has a person beside it. */
    private void nothingTiesAMemberToABallot() throws Exception {
        var dump = new Dump(union, boxed, uuid);
        assertThat(dump.valuesOfBallots()).hasSizeGreaterThan(5 * CHOICES.length);
        assertThat(dump.placesOfBallots()).isSubsetOf(Dump.PUBLIC);
        assertThat(dump.finerThanTheHour()).isEmpty();
        assertThat(dump.personsBesideFacts()).isEmpty();
        var stored = new UnionData(union)
                .read(
                        "select m.number from poll_paper p join member m on m.id = p.member_id where p.poll_id = ?",
                        id.value());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(voters);
        // As a dump has them: PostgreSQL lays a changed row behind the others.
        var laid = new UnionData(union)
                .read(
                        "select (select m.number from member m where m.id = p.member_id) from poll_paper p where p.poll_id = ? and p.collected_on is not null",
                        id.value());
        assertThat(laid).containsExactlyInAnyOrderElementsOf(collecting).isNotEqualTo(collecting);
        assertThat(new UnionData(union).read("select p from poll_paper_key where poll_id = ?", id.value()))
                .as("the key that signed the papers")
                .isEmpty();
    }

    private PollPhase phase() throws Exception {
        return AtOnce.done(() -> MadeVote.polls().card(id).phase());
    }

    private <T> T member(String number, Callable<T> act) throws Exception {
        return As.member(register, number, act);
    }

    private void member(String number, Runnable act) throws Exception {
        As.member(register, number, done(act));
    }

    private <T> T officer(String number, Callable<T> act) throws Exception {
        return As.officer(register, number, act);
    }

    private void officer(String number, Runnable act) throws Exception {
        As.officer(register, number, done(act));
    }

    private static Callable<Void> done(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static void refused(Refused.Reason reason, Executable act) {
        assertThatThrownBy(act::execute)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
