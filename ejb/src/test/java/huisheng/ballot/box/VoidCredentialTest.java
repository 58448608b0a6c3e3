package huisheng.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.blind.SignedPaper;
import huisheng.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lost slip: its credential is void, for good, and never one with which somebody voted. */
class VoidCredentialTest {
    private static final Instant CLOSES = Instant.parse("2026-11-22T18:00:00Z");
    private static final int RACES = 20;
    private ABox its;
    private Box box;
    private AnElection election;

    @BeforeEach
    void open() throws Exception {
        its = new ABox();
        box = its.box;
        election = AnElection.of(3, 2, CLOSES);
        box.install(election.poll);
    }

    private void declareVoid(int voter) {
        box.declareVoid(election.uuid(), election.seal(voter, 0).credential());
    }

    private CastReceipt cast(SealedBallot ballot, SignedPaper paper) {
        return box.cast(election.uuid(), ballot.bytes(), paper);
    }

    private static void refused(BoxReason reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.reason()).isEqualTo(reason));
    }

    @Test
    void a_ballot_of_a_void_credential_is_refused_and_its_paper_serves_with_another() throws Exception {
        declareVoid(0);
        var paper = AnElection.paper();
        refused(BoxReason.CREDENTIAL_VOID, () -> cast(election.seal(0, 1), paper));
        cast(election.seal(1, 1), paper);
        assertThat(box.stage(election.uuid()).ballots()).isEqualTo(1);
        assertThat(box.stage(election.uuid()).replaced())
                .as("a void slip is no voter")
                .isZero();
        assertThat(box.voids(election.uuid()))
                .containsExactly(election.seal(0, 0).credential());
    }

    @Test
    void a_credential_that_voted_cannot_be_declared_void_and_its_ballot_stays() throws Exception {
        var paper = AnElection.paper();
        var receipt = cast(election.seal(0, 1), paper);
        refused(BoxReason.CREDENTIAL_USED, () -> declareVoid(0));
        assertThat(box.find(election.uuid(), receipt.tracker())).contains(receipt);
        cast(election.seal(0, 0), paper);
        assertThat(box.voids(election.uuid())).isEmpty();
    }

    @Test
    void declared_void_twice_it_is_void_once() {
        declareVoid(0);
        declareVoid(0);
        assertThat(box.voids(election.uuid())).hasSize(1);
    }

    @Test
    void a_strangers_credential_and_a_vote_that_was_never_opened_are_refused() throws Exception {
        refused(
                BoxReason.NO_SUCH_CREDENTIAL,
                () -> box.declareVoid(
                        election.uuid(), election.sealByAStranger().credential()));
        var unopened = AnElection.of(1, 2, CLOSES);
        refused(
                BoxReason.NO_SUCH_BOX,
                () -> box.declareVoid(unopened.uuid(), unopened.seal(0, 0).credential()));
    }

    @Test
    void after_the_end_nothing_is_declared_void() {
        its.now = CLOSES;
        refused(BoxReason.OVER, () -> declareVoid(0));
        its.now = CLOSES.minusSeconds(1);
        box.close(election.uuid());
        refused(BoxReason.OVER, () -> declareVoid(0));
        assertThat(box.voids(election.uuid())).isEmpty();
    }

    @Test
    void what_is_void_stays_void_and_the_table_keeps_a_paper_whole_or_none() {
        declareVoid(0);
        assertThatThrownBy(() -> its.execute("insert into box.paper (poll, paper_hash, credential, prepared) values ('"
                        + election.uuid() + "', 'a', 'b', 'c')"))
                .hasMessageContaining("paper_whole_or_void");
    }

    /** Two servers, one casts and one declares void: one of them is told no, and no ballot of a void credential lies in the box. */
    @Test
    void of_a_cast_and_a_voiding_at_once_exactly_one_is_done() throws Exception {
        var many = AnElection.of(RACES, 2, CLOSES);
        box.install(many.poll);
        var other = its.another();
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int voter = 0; voter < RACES; voter++) {
                var ballot = many.seal(voter, 1);
                var paper = AnElection.paper();
                var acts = new ArrayList<Callable<Boolean>>(List.of(
                        () -> isDone(() -> box.cast(many.uuid(), ballot.bytes(), paper)),
                        () -> isDone(() -> other.declareVoid(many.uuid(), ballot.credential()))));
                if (voter % 2 == 0) java.util.Collections.reverse(acts);
                int done = 0;
                for (var one : threads.invokeAll(acts)) if (one.get()) done++;
                assertThat(done).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(box.stage(many.uuid()).ballots() + box.voids(many.uuid()).size())
                .isEqualTo(RACES);
        assertThat(its.column("select b.credential from box.sealed_ballot b join box.paper p on p.poll = b.poll"
                        + " and p.credential = b.credential where p.signature is null"))
                .isEmpty();
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused no) {
            assertThat(no.reason()).isIn(BoxReason.CREDENTIAL_VOID, BoxReason.CREDENTIAL_USED);
            return false;
        }
    }
}
