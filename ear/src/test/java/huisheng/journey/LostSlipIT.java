package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.box.Box;
import huisheng.ballot.box.BoxReason;
import huisheng.ballot.count.CountDesk;
import huisheng.ballot.count.OpeningDesk;
import huisheng.ballot.count.ShareIntake;
import huisheng.ballot.electorate.RegistrarDesk;
import huisheng.ballot.electorate.SlipCount;
import huisheng.ballot.electorate.SlipNumbers;
import huisheng.ballot.poll.PollReason;
import huisheng.ballot.roll.PaperDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Verifier;
import huisheng.demo.DemoBallots;
import huisheng.kernel.Refused;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Slips are lost before and while a vote is open; whoever tries more than that is refused, and the record stays sound. */
@ExtendWith(ArquillianExtension.class)
class LostSlipIT {
    private static final String REGISTRAR = "10015";
    private static final String REGISTRAR_OF_ANOTHER_VOTE = "10034";
    private static final int ON_THE_ROLL = 12;
    private static final int SPARE = 2;

    @Inject
    private RegistrarDesk desk;

    @Inject
    private SlipCount count;

    @Inject
    private PaperDesk papers;

    @Inject
    private OpeningDesk opening;

    @Inject
    private ShareIntake shares;

    @Inject
    private CountDesk counts;

    @Inject
    private Box box;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Resource(lookup = "java:jboss/datasources/BallotBoxDS")
    private DataSource boxed;

    @TempDir
    private Path folder;

    private MadeVote vote;
    private DemoBallots codes;
    private String election;

    @Test
    void B3_a_lost_slip_is_void_the_spare_one_votes_and_nobody_gets_more_votes_by_it() throws Exception {
        vote = MadeVote.frozen(ON_THE_ROLL);
        vote.upTo(CeremonyStep.ACCEPTED);
        slipsAreMade();
        for (var one : vote.trustees)
            vote.say(one.place(), CeremonyStep.REHEARSED, vote.content(one, CeremonyStep.REHEARSED));
        election =
                AtOnce.done(() -> MadeVote.polls().setup(vote.id).orElseThrow().election());
        onlyTheRegistrarAndOnlyWhatThereIs();
        replace(3, credential(3));
        refused(PollReason.SLIP_VOID_ALREADY, () -> replace(3, credential(3)));
        refused(PollReason.SLIP_VOID_ALREADY, () -> replace(5, credential(3)));
        assertThat(count.of(vote.id)).isEqualTo(new SlipNumbers(ON_THE_ROLL + SPARE, SPARE, 1));

        vote.opens();
        assertThat(box.voids(vote.uuid)).as("told at the opening").containsExactly(credential(3));
        aVoidSlipVotesNoMoreAndASpareOneDoes();
        aSlipThatVotedStays();
        replace(0, credential(0)); // the chair, who keeps a key, votes like everybody
        refused(PollReason.NO_SPARE_SLIP, () -> replace(6, credential(6)));
        assertThat(count.of(vote.id)).isEqualTo(new SlipNumbers(ON_THE_ROLL + SPARE, SPARE, 2));
        cast(13, 1, collected(0));
        for (int voter = 5; voter < ON_THE_ROLL; voter++) cast(voter, 0, collected(voter));

        vote.closes();
        refused(PollReason.NOT_NOW, () -> replace(1, credential(1)));
        itIsInTheLogAndTiesNobodyToABallot();
        theRecordIsSound();
    }

    private void slipsAreMade() throws Exception {
        refused(PollReason.NOT_NOW, () -> replace(3, "a".repeat(64)));
        for (int wrong : List.of(ON_THE_ROLL - 1, ON_THE_ROLL + SPARE + 1)) {
            var list = new DemoBallots(vote.uuid, wrong).credentials();
            refused(PollReason.NOT_A_SETUP, () -> registrar(() -> desk.make(vote.uuid, list)));
        }
        codes = new DemoBallots(vote.uuid, ON_THE_ROLL + SPARE);
        registrar(() -> desk.make(vote.uuid, codes.credentials()));
    }

    private void onlyTheRegistrarAndOnlyWhatThereIs() throws Exception {
        var lost = credential(3);
        var number = vote.voters.get(3);
        for (var other : List.of("10023", REGISTRAR_OF_ANOTHER_VOTE))
            refused(
                    PollReason.NOT_THE_REGISTRAR,
                    () -> As.officer(MadeVote.register(), other, done(() -> desk.replace(vote.uuid, number, lost))));
        assertThatThrownBy(
                        () -> As.member(MadeVote.register(), number, done(() -> desk.replace(vote.uuid, number, lost))))
                .isInstanceOf(EJBAccessException.class);
        for (var stranger : List.of("10001", "99999", ""))
            refused(PollReason.MEMBER_NOT_ON_THE_ROLL, () -> registrar(() -> desk.replace(vote.uuid, stranger, lost)));
        for (var wrong : List.of("", "a".repeat(64), "\",\"", lost.substring(1)))
            refused(PollReason.NO_SUCH_SLIP, () -> replace(3, wrong));
        refused(PollReason.NO_SUCH_SLIP, () -> replace(3, null));
        refused(PollReason.NO_SUCH_POLL, () -> registrar(() -> desk.replace("nothing", number, lost)));
        assertThat(count.of(vote.id).voided()).isZero();
    }

    private void aVoidSlipVotesNoMoreAndASpareOneDoes() throws Exception {
        var paper = collected(3);
        refused(BoxReason.CREDENTIAL_VOID, () -> cast(3, 1, paper));
        cast(12, 1, paper);
        refused(BoxReason.PAPER_OF_ANOTHER, () -> cast(13, 1, paper));
    }

    private void aSlipThatVotedStays() throws Exception {
        cast(4, 0, collected(4));
        refused(BoxReason.CREDENTIAL_USED, () -> replace(4, credential(4)));
        refused(BoxReason.CREDENTIAL_USED, () -> replace(4, credential(12)));
        assertThat(count.of(vote.id).voided()).isEqualTo(1);
        assertThat(facts()).as("nothing is said that was not done").hasSize(1);
    }

    private void itIsInTheLogAndTiesNobodyToABallot() throws Exception {
        assertThat(facts())
                .hasSize(2)
                .anyMatch(fact -> fact.contains(credential(3)))
                .anyMatch(fact -> fact.contains(credential(0)))
                .noneMatch(fact -> fact.contains(vote.voters.get(0)) || fact.contains("member"));
        var replaced = As.officer(MadeVote.register(), REGISTRAR, () -> desk.replaced(vote.id));
        assertThat(replaced).extracting("number").containsExactly(vote.voters.get(3), vote.voters.get(0));
        assertThat(new UnionData(union)
                        .read(
                                "select m.number from notice n join member m on m.id = n.recipient_id where n.kind = 'SLIP_VOIDED' and n.matter = ? order by n.id",
                                vote.id.value()))
                .as("who was told")
                .containsExactly(vote.voters.get(3), vote.voters.get(0));
        assertThat(new Dump(union, boxed, vote.uuid).placesOfBallots()).isSubsetOf(Dump.PUBLIC);
    }

    private List<String> facts() throws Exception {
        return new UnionData(union)
                .read(
                        "select facts from audit_entry where kind = 'SlipVoided' and facts like ?",
                        "%\"poll\":" + vote.id.value() + "%");
    }

    private void theRecordIsSound() throws Exception {
        var sum = shares.sum(vote.id);
        for (int place : List.of(1, 3)) {
            var share =
                    vote.trustees.get(place - 1).share(box.installed(vote.uuid).election(), sum);
            As.member(MadeVote.register(), vote.trustee(place), done(() -> opening.hand(vote.uuid, share)));
        }
        assertThat(counts.result(vote.id).lines()).extracting("votes").containsExactly(8L, 2L, 0L);
        var file = folder.resolve(vote.uuid + ".bel");
        try (var out = Files.newOutputStream(file)) {
            box.export(vote.uuid, out);
        }
        for (var mode : Mode.values()) {
            var report = new Verifier(mode, Progress.NONE).verify(file);
            assertThat(report.isSound())
                    .as(mode + " " + report.verdict().findings())
                    .isTrue();
            assertThat(report.summary().counted()).isEqualTo(10);
        }
    }

    /** The public half of a slip, as the registrar's ledger has it. */
    private String credential(int slip) {
        try {
            return SealedBallot.credentialIn(codes.seal(election, slip, 1, 0, 0))
                    .orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void replace(int voter, String credential) throws Exception {
        registrar(() -> desk.replace(vote.uuid, vote.voters.get(voter), credential));
    }

    private SignedPaper collected(int voter) throws Exception {
        var blinding = DemoBallots.blind(box.installed(vote.uuid).paperKey());
        var signature = As.member(
                MadeVote.register(), vote.voters.get(voter), () -> papers.collect(vote.uuid, blinding.blinded()));
        return blinding.finish(signature).orElseThrow();
    }

    private void cast(int slip, int choice, SignedPaper paper) throws Exception {
        var row = new int[3];
        row[choice] = 1;
        box.cast(vote.uuid, codes.seal(election, slip, row), paper);
    }

    private static void registrar(Runnable act) throws Exception {
        As.officer(MadeVote.register(), REGISTRAR, done(act));
    }

    private static java.util.concurrent.Callable<Void> done(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static void refused(Refused.Reason reason, Executable what) {
        assertThatThrownBy(what::execute)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
