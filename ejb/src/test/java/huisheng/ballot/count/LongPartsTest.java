package huisheng.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.Grid;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.demo.DemoTrustee;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What trustees bring of a ranking grows with its ballots: an honest part is never too long, and what is endless is not read. */
class LongPartsTest {
    /** More than what fitted into a limit that did not grow. */
    private static final int BALLOTS = 2_100;

    private static final Group GROUP = Group.ed25519();
    private static final Randomness RANDOM = Randomness.system();

    private final SecretScalar secret = GROUP.randomSecret(RANDOM);
    private final TrusteeKey key = TrusteeKey.of(Profile.V1, GROUP, secret, Optional.empty(), RANDOM);
    private final String election = new String(
            Election.text(
                    "福利项目的排序",
                    "d",
                    key.key(),
                    List.of(new Question.NonHomomorphic(List.of("一", "二"), "请排序", Optional.empty())),
                    "2tVRdmLmrSXpZE9Vd1Jq4M",
                    Optional.empty(),
                    Optional.empty()),
            StandardCharsets.UTF_8);
    private final EncryptedTally ballots = ballots();

    @Test
    void a_part_of_thousands_of_ballots_is_judged_and_found_sound() throws Exception {
        var trustees = Trustees.of(List.of(key)).encode().text();
        var check = ShareCheck.of(election, trustees, ballots.encode().text(), BALLOTS);
        var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
        var part =
                PartialDecryption.open(read, ballots, secret, RANDOM).encode().text();
        assertThat(part.length()).isGreaterThan(500_000).isLessThan(check.longest());
        assertThat(check.of(1, part).isSound()).isTrue();
        assertThat(check.of(1, part + " ".repeat(check.longest())).findings()).hasToString("[is too long]");
    }

    @Test
    void a_shuffle_of_as_many_is_shorter_than_what_is_read_of_one() throws Exception {
        var check = ShuffleCheck.of(election, ballots.encode().text(), 1);
        var shuffle = DemoTrustee.shuffle(election, ballots.encode().text());
        assertThat(shuffle.length).isBetween(check.longest() / 3, check.longest());
        assertThat(check.of(shuffle).verdict().isSound()).isTrue();
        assertThat(check.of(new byte[check.longest() + 1]).verdict().isSound()).isFalse();
    }

    private EncryptedTally ballots() {
        var one = new Ciphertext(GROUP.generator(), key.key());
        var all = Stream.iterate(
                        one,
                        last -> new Ciphertext(
                                last.alpha().times(one.alpha()), last.beta().times(one.beta())))
                .limit(BALLOTS)
                .toList();
        return new EncryptedTally(List.of(Grid.row(all)));
    }
}
