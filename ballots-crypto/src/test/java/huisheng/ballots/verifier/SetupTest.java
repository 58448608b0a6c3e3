package huisheng.ballots.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.RecordWriter;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {
    @TempDir
    private Path folder;

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

    @Test
    void E5_a_record_whose_key_everybody_knows_is_refused_strictly_and_only_then() throws Exception {
        Group group = Group.ed25519();
        TrusteeKey trustee = TrusteeKey.of(Profile.V1, group, group.secret(1), Optional.empty(), Randomness.system());
        Question question = new Question.Homomorphic(List.of("a", "b"), false, 0, 1, "q");
        byte[] election = Election.text(
                "E5", "", trustee.key(), List.of(question), "11111111111111", Optional.empty(), Optional.empty());
        byte[] trustees = Trustees.of(List.of(trustee)).encode().canonical();
        PublicCredential voter = new PublicCredential(
                group.generatorPowers().pow(group.randomSecret(Randomness.system())), Optional.empty());
        byte[] list = PublicCredentials.of(List.of(voter)).encode().canonical();
        SetupData data = new SetupData(Hash.of(election), Hash.of(trustees), Hash.of(list), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter.begin(out, ArchiveHeader.at(1_795_328_733))
                .append(
                        EventType.SETUP,
                        List.of(election, trustees, list, data.encode().canonical()));
        Path file = Files.write(folder.resolve("known.bel"), out.toByteArray());
        assertThat(new Verifier(Mode.STRICT, Progress.NONE)
                        .verify(file)
                        .of(Check.V07_ELECTION)
                        .findings())
                .singleElement()
                .asString()
                .contains("anybody could open");
        assertThat(new Verifier(Mode.LIKE_STOCK, Progress.NONE).verify(file).isSound())
                .isTrue();
    }
}
