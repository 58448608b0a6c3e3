package huisheng.ballots.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.TrusteeKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void E5_an_election_key_whose_secret_everybody_knows_opens_without_a_key(int secret, boolean known)
            throws MalformedEncoding {
        Group group = Group.byName("Ed25519");
        TrusteeKey trustee =
                TrusteeKey.of(Profile.V1, group, group.secret(secret), Optional.empty(), Randomness.system());
        Question question = new Question.Homomorphic(List.of("a", "b"), false, 0, 1, "q");
        Election election = Election.decode(Election.text(
                "E5", "", trustee.key(), List.of(question), "11111111111111", Optional.empty(), Optional.empty()));
        assertThat(Setup.opensWithoutAKey(election)).isEqualTo(known);
    }
}
