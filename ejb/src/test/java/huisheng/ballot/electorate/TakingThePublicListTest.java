package huisheng.ballot.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballot.poll.PollReason;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingThePublicListTest {
    private static final String UUID = "AAAABBBBCCCCDD";

    @Test
    void a_sorted_list_without_names_is_taken_and_counted() {
        assertThat(RegistrarDesk.checked(list(5))).isEqualTo(5);
    }

    @Test
    void a_list_whose_order_could_tell_something_is_refused() {
        var texts = list(3).replaceAll("[\\[\\]\"]", "").split(",");
        refused("[\"" + texts[1] + "\",\"" + texts[0] + "\",\"" + texts[2] + "\"]");
    }

    @Test
    void a_credential_that_stands_there_twice_is_refused() {
        var one = list(1).replaceAll("[\\[\\]\"]", "");
        refused("[\"" + one + "\",\"" + one + "\"]");
    }

    @Test
    void what_is_no_list_of_credentials_is_refused() {
        refused(null);
        refused("");
        refused("{}");
        refused("[\"PLANTED-SECRETX-CODEX-PLANTED\"]");
        refused(list(2) + " ");
    }

    private static String list(int count) {
        var credentials = IntStream.range(0, count)
                .mapToObj(i -> SecretCredential.draw(Randomness.system()))
                .map(secret ->
                        new PublicCredential(secret.publicKey(Profile.V1, Group.ed25519(), UUID), Optional.empty()))
                .toList();
        return new String(
                PublicCredentials.of(List.copyOf(credentials)).encode().canonical(), StandardCharsets.UTF_8);
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> RegistrarDesk.checked(text))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(PollReason.NOT_A_SETUP));
    }
}
