package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.auditlog.OpenedEntry;
import huisheng.ballot.box.BallotReceiptDesk;
import huisheng.ballot.box.BoxReason;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.LogPolicy;
import huisheng.ballots.log.LogProof;
import huisheng.ballots.log.ReceiptCheck;
import huisheng.ballots.log.VerifierKey;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.receipt.MyReceiptsDesk;
import huisheng.receipt.ReceiptDesk;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each counter of the demonstration union left in the hands of those whose matter it is, held against the key of the log. */
@ExtendWith(ArquillianExtension.class)
class ReceiptsOfTheDemonstrationIT {
    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    @Resource(lookup = "java:jboss/datasources/BallotBoxDS")
    private DataSource boxed;

    @Inject
    private MyReceiptsDesk mine;

    @Inject
    private ReceiptDesk receipts;

    @Inject
    private BallotReceiptDesk ballots;

    @Inject
    private MemberRegister register;

    @Test
    void who_brought_a_matter_in_holds_what_became_of_it() throws Exception {
        holds("10001", "SuggestionSent", "SuggestionAnswered", "RemarkSent", "RemarkAnswered");
        holds(memberWith("GrievanceSolved"), "GrievanceReceived", "GrievanceAccepted", "GrievanceSolved");
        holds(memberWith("DeadlineMissed"), "DeadlineNoted", "DeadlineMissed");
    }

    @Test
    void who_answers_for_a_publication_or_a_vote_holds_its_public_turns() throws Exception {
        holds("10017", "PublicationTurned");
        holds("10023", "PollFrozen", "CredentialsMade", "PollOpened", "PollCounted", "PollCertified");
        holds("10062", "TrusteeSpoke", "PollTrusteesAgreed");
        holds("10034", "CredentialsMade");
    }

    @Test
    void who_stands_on_a_roll_holds_that_it_was_frozen_and_who_objected_the_answer() throws Exception {
        holds("10074", "RollFrozen");
        holds("10070", "RollFrozen", "ObjectionAnswered");
        var data = new UnionData(union);
        var roll = data.read("select roll_id from poll where title like '%调整工间%' and roll_id is not null")
                .get(0);
        assertThat(data.read(
                        "select r.member_id from receipt r join audit_entry e on e.number = r.number"
                                + " where e.kind = 'RollFrozen' and (e.facts like ? or e.facts like ?)",
                        "%\"roll\":" + roll + ",%",
                        "%\"roll\":" + roll + "}"))
                .containsExactlyInAnyOrderElementsOf(
                        data.read("select member_id from roll_entry where roll_id = ?", Long.valueOf(roll)));
    }

    @Test
    void each_ballot_in_the_boxes_has_its_receipt_and_it_names_that_ballot_alone() throws Exception {
        var trackers = boxes("select tracker from box.sealed_ballot where poll = ?");
        assertThat(trackers).hasSizeGreaterThanOrEqualTo(3);
        for (var poll : trackers.entrySet())
            for (var tracker : poll.getValue()) {
                var opened = sound(ballots.file(poll.getKey(), tracker));
                assertThat(opened.kind()).isEqualTo("BallotAccepted");
                assertThat(text(opened))
                        .isEqualTo("{\"poll\":\"" + poll.getKey() + "\",\"tracker\":\"" + tracker + "\"}");
            }
        var some = trackers.keySet().iterator().next();
        for (var nowhere : List.of("", "x", "' or '1'='1", trackers.get(some).get(0) + "A"))
            assertThatThrownBy(() -> ballots.file(some, nowhere))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo(BoxReason.NO_SUCH_BALLOT));
        for (var other : trackers.entrySet())
            if (!other.getKey().equals(some))
                assertThatThrownBy(() -> ballots.file(some, other.getValue().get(0)))
                        .as("of another vote")
                        .satisfies(e -> assertThat(reason(e)).isEqualTo(BoxReason.NO_SUCH_BALLOT));
        assertThatThrownBy(() -> ballots.file("NoSuchVote", trackers.get(some).get(0)))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(BoxReason.NO_SUCH_BALLOT));
    }

    /** The statement of the migration, on what has been told since. */
    @Test
    void ballots_that_were_told_before_there_were_receipts_are_found_by_their_facts() throws Exception {
        var migration = getClass().getResourceAsStream("/db/migration/V0024__ballotreceipt.sql");
        var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        var select = sql.substring(sql.indexOf("select")).replace(";", "");
        var data = new UnionData(union);
        var all = "select poll || ' ' || tracker || ' ' || number from ";
        assertThat(data.read(all + "(" + select + ") as told"))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(data.read(all + "ballot_entry"));
    }

    private void holds(String number, String... kinds) throws Exception {
        var held = As.member(register, number, this::all);
        for (var kind : kinds) {
            var entry = held.stream().filter(one -> one.kind().equals(kind)).findFirst();
            assertThat(entry).as(number + " holds " + kind).isPresent();
            var file = As.member(
                    register, number, () -> receipts.file(entry.orElseThrow().number()));
            assertThat(sound(file).kind()).isEqualTo(kind);
        }
    }

    private List<OpenedEntry> all() {
        var all = new ArrayList<OpenedEntry>();
        String after = null;
        do {
            var slice = mine.mine(after);
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private String memberWith(String kind) throws Exception {
        return new UnionData(union)
                .read(
                        "select min(m.number) from member m join receipt r on r.member_id = m.id"
                                + " join audit_entry e on e.number = r.number where e.kind = ?",
                        kind)
                .get(0);
    }

    private Map<String, List<String>> boxes(String trackers) throws Exception {
        var box = new UnionData(boxed);
        var found = new TreeMap<String, List<String>>();
        for (var poll : new UnionData(union)
                .read(
                        "select uuid from poll where title like '%调整工间%' or title like '%加班调休%' or title like '%补选分会%'")) {
            var there = box.read(trackers, poll);
            if (!there.isEmpty()) found.put(poll, there);
        }
        return found;
    }

    private LeafOpening sound(String file) throws Exception {
        var proof = LogProof.decode(file);
        var opening = LeafOpening.decode(proof.extra().orElseThrow().bytes());
        var policy = new LogPolicy(List.of(VerifierKey.decode(receipts.key())), Map.of(), new LogPolicy.Quorum.None());
        var verdict = ReceiptCheck.check(proof, opening.leaf().encode(), policy).verdict();
        assertThat(verdict.isSound()).as(verdict.findings().toString()).isTrue();
        return opening;
    }

    private static String text(LeafOpening opening) {
        return new String(opening.content().bytes(), StandardCharsets.UTF_8);
    }

    private static Refused.Reason reason(Throwable thrown) {
        var cause = thrown instanceof Refused ? thrown : thrown.getCause();
        return ((Refused) cause).reason();
    }
}
