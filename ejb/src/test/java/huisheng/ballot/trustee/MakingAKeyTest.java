package huisheng.ballot.trustee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.trustee.CeremonyFault;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import huisheng.demo.DemoTrustee;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the server takes from trustees and what it does not; the numbers are those of docs/protocol/11-threats.md. */
class MakingAKeyTest {
    private static final String UUID = "2tVRdmLmrSXpZE9Vd1Jq4M";
    private final List<DemoTrustee> trustees =
            IntStream.rangeClosed(1, 3).mapToObj(i -> new DemoTrustee(i, 3, 2)).toList();
    private final CeremonyPapers papers = new CeremonyPapers(3, 2);

    @Test
    void three_trustees_make_a_key_of_which_two_can_open_and_each_shows_that_the_share_opens() throws Exception {
        upTo(CeremonyStep.REHEARSED);
        assertThat(papers.now()).isEmpty();
        var made = Trustees.decode(Json.parse(check().trusteesText()), Reading.strict(Group.ed25519()));
        assertThat(made.check(Profile.V1, Group.ed25519()).isSound()).isTrue();
        assertThat(made.holders().get(0).needed()).isEqualTo(2);
    }

    @Test
    void a_step_is_due_only_when_all_have_said_the_one_before() throws Exception {
        assertThat(papers.isDue(CeremonyStep.FINGERPRINT)).isFalse();
        papers.with(CeremonyStep.CERTIFICATE, 1, trustees.get(0).certificate());
        papers.with(CeremonyStep.CERTIFICATE, 3, trustees.get(2).certificate());
        assertThat(papers.isDue(CeremonyStep.FINGERPRINT)).isFalse();
        assertThat(papers.now()).contains(CeremonyStep.CERTIFICATE);
        assertThat(papers.awaited(CeremonyStep.CERTIFICATE)).containsExactly(2);
        papers.with(CeremonyStep.CERTIFICATE, 2, trustees.get(1).certificate());
        assertThat(papers.isDue(CeremonyStep.FINGERPRINT)).isTrue();
        assertThat(papers.isDue(CeremonyStep.POLYNOMIAL)).isFalse();
    }

    @Test
    void a_certificate_made_for_another_place_or_threshold_is_not_taken() {
        unsound(check().of(CeremonyStep.CERTIFICATE, 2, trustees.get(0).certificate()), "another place");
        unsound(check().of(CeremonyStep.CERTIFICATE, 1, new DemoTrustee(1, 3, 3).certificate()), "another ceremony");
        unsound(check().of(CeremonyStep.CERTIFICATE, 1, new DemoTrustee(1, 4, 2).certificate()), "another ceremony");
    }

    @Test
    void what_is_malformed_or_endless_is_a_finding_and_no_fault_of_the_server() throws Exception {
        unsound(check().of(CeremonyStep.CERTIFICATE, 1, "{"), "");
        unsound(check().of(CeremonyStep.CERTIFICATE, 1, "x".repeat(MessageCheck.LONGEST + 1)), "too long");
        upTo(CeremonyStep.CERTIFICATE);
        unsound(check().of(CeremonyStep.FINGERPRINT, 1, "{\"fingerprint\":\"short\",\"kept\":\"\"}"), "no hash");
        unsound(check().of(CeremonyStep.FINGERPRINT, 1, "{\"fingerprint\":1,\"kept\":\"\"}"), "");
    }

    @Test
    void T5_a_trustee_who_shows_another_polynomial_than_announced_is_refused() throws Exception {
        upTo(CeremonyStep.FINGERPRINT);
        var rushing = trustees.get(2);
        rushing.fingerprint(papers.all(CeremonyStep.CERTIFICATE)); // draws anew, after the others have bound themselves
        unsound(check().of(CeremonyStep.POLYNOMIAL, 3, rushing.polynomial()), "announced by its fingerprint");
    }

    @Test
    void T5_a_polynomial_of_another_trustee_is_not_taken_as_ones_own() throws Exception {
        upTo(CeremonyStep.FINGERPRINT);
        papers.with(
                CeremonyStep.FINGERPRINT,
                2,
                papers.said(CeremonyStep.FINGERPRINT, 1).orElseThrow());
        unsound(check().of(CeremonyStep.POLYNOMIAL, 2, trustees.get(0).polynomial()), "signature");
    }

    @Test
    void T6_a_wrong_letter_is_found_by_its_reader_and_the_sender_is_named() throws Exception {
        upTo(CeremonyStep.POLYNOMIAL);
        var forged = new ArrayList<>(papers.all(CeremonyStep.POLYNOMIAL));
        forged.set(0, withLetterOf(forged.get(0), forged.get(2), 1));
        assertThatThrownBy(() -> trustees.get(1).accepted(forged))
                .isInstanceOfSatisfying(
                        CeremonyFault.class, fault -> assertThat(fault.member()).isEqualTo(1));
    }

    @Test
    void a_share_that_does_not_follow_from_the_polynomials_is_not_taken() throws Exception {
        upTo(CeremonyStep.POLYNOMIAL);
        var own = trustees.get(0).accepted(papers.all(CeremonyStep.POLYNOMIAL));
        assertThat(check().of(CeremonyStep.ACCEPTED, 1, own).isSound()).isTrue();
        unsound(check().of(CeremonyStep.ACCEPTED, 2, own), "does not follow");
    }

    @Test
    void T4_the_marks_of_a_key_are_the_same_in_every_vote_and_differ_between_trustees() throws Exception {
        var seed = TrusteeSeed.draw(Randomness.system());
        var here = MessageCheck.marks(CeremonyStep.CERTIFICATE, new DemoTrustee(1, 3, 2, seed).certificate());
        var there = MessageCheck.marks(CeremonyStep.CERTIFICATE, new DemoTrustee(2, 5, 3, seed).certificate());
        assertThat(here).isEqualTo(there).hasSize(2);
        assertThat(MessageCheck.marks(CeremonyStep.CERTIFICATE, trustees.get(0).certificate()))
                .doesNotContainAnyElementsOf(here);
    }

    @Test
    void a_rehearsal_counts_only_for_this_vote_this_place_and_with_the_share() throws Exception {
        upTo(CeremonyStep.ACCEPTED);
        var first = trustees.get(0);
        assertThat(check().of(CeremonyStep.REHEARSED, 1, first.rehearsed(check().challenge(1)))
                        .isSound())
                .isTrue();
        unsound(check().of(CeremonyStep.REHEARSED, 1, first.rehearsed(check().challenge(2))), "something else");
        unsound(check().of(CeremonyStep.REHEARSED, 2, first.rehearsed(check().challenge(2))), "rehearsal");
    }

    private MessageCheck check() {
        return new MessageCheck(UUID, papers);
    }

    private void upTo(CeremonyStep last) throws MalformedEncoding, CeremonyFault {
        for (var step : CeremonyStep.ofTheCeremony()) {
            for (var one : trustees) {
                var said = say(one, step);
                assertThat(check().of(step, one.place(), said)).isEqualTo(Verdict.SOUND);
                papers.with(step, one.place(), said);
            }
            if (step == last) return;
        }
    }

    private String say(DemoTrustee one, CeremonyStep step) throws MalformedEncoding, CeremonyFault {
        return switch (step) {
            case CERTIFICATE -> one.certificate();
            case FINGERPRINT -> one.fingerprint(papers.all(CeremonyStep.CERTIFICATE));
            case POLYNOMIAL -> one.polynomial();
            case ACCEPTED -> one.accepted(papers.all(CeremonyStep.POLYNOMIAL));
            case REHEARSED -> one.rehearsed(check().challenge(one.place()));
            case SHUFFLE, SHARE -> throw new IllegalArgumentException();
        };
    }

    /** The paper of a trustee, with one letter taken out of another's. */
    private static String withLetterOf(String paper, String other, int letter) throws MalformedEncoding {
        var reading = Reading.strict(Group.ed25519());
        var own = huisheng.ballots.trustee.Contribution.decode(Json.parse(paper), reading);
        var strange = huisheng.ballots.trustee.Contribution.decode(Json.parse(other), reading);
        var secrets = new ArrayList<>(own.secrets());
        secrets.set(letter, strange.secrets().get(letter));
        return new huisheng.ballots.trustee.Contribution(own.polynomial(), secrets, own.coefficients(), own.signature())
                .encode()
                .text();
    }

    private static void unsound(Verdict verdict, String reason) {
        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.findings().toString()).contains(reason);
    }
}
