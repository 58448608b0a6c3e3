package huisheng.ballots.bench;

import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Owned;
import huisheng.ballots.record.RecordWriter;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.Opening;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a finished record of many ballots of five choices: {@code FILE BALLOTS}. */
public final class LargeRecord {
    private static final String UUID = "yJ27LjH2Uh6kNG";

    private LargeRecord() {}

    public static void main(String[] args) throws Exception {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    private static void write(Path file, int size) throws Exception {
        Group group = Group.ed25519();
        Randomness random = Randomness.system();
        SecretScalar key = group.randomSecret(random);
        TrusteeKey trustee = TrusteeKey.of(Profile.V1, group, key, Optional.empty(), random);
        Trustees trustees = Trustees.of(List.of(trustee));
        List<SecretScalar> voters = new ArrayList<>();
        List<PublicCredential> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            SecretScalar voter = SecretCredential.draw(random).signingKey(Profile.V1, group, UUID);
            voters.add(voter);
            list.add(new PublicCredential(group.generatorPowers().pow(voter), Optional.empty()));
        }
        PublicCredentials electorate = PublicCredentials.of(list);
        Question five = new Question.Homomorphic(List.of("a", "b", "c", "d", "e"), false, 0, 1, "q");
        Election election = Election.decode(
                Election.text("Large", "", trustee.key(), List.of(five), UUID, Optional.empty(), Optional.empty()));
        byte[] electionText = election.bytes();
        byte[] trusteeText = trustees.encode().canonical();
        byte[] credentialText = electorate.encode().canonical();
        SetupData setup =
                new SetupData(Hash.of(electionText), Hash.of(trusteeText), Hash.of(credentialText), Optional.empty());
        BallotSealer sealer = new BallotSealer(election, random);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            RecordWriter writer = RecordWriter.begin(out, ArchiveHeader.at(1_795_328_733));
            writer.append(
                    EventType.SETUP,
                    List.of(
                            electionText,
                            trusteeText,
                            credentialText,
                            setup.encode().canonical()));
            for (int from = 0; from < size; from += 256) {
                List<byte[]> ballots = IntStream.range(from, Math.min(size, from + 256))
                        .parallel()
                        .mapToObj(i ->
                                sealer.seal(voters.get(i), List.of(choice(i))).bytes())
                        .toList();
                for (byte[] ballot : ballots) writer.append(EventType.BALLOT, List.of(ballot));
            }
            writer.append(EventType.END_BALLOTS, List.of());
            out.flush();
            end(file, writer, election, trustees, key, electorate);
        }
    }

    private static Choice choice(int i) {
        int[] row = new int[5];
        if (i % 6 < 5) row[i % 6] = 1;
        return Choice.of(row);
    }

    private static void end(
            Path file,
            RecordWriter writer,
            Election election,
            Trustees trustees,
            SecretScalar key,
            PublicCredentials electorate)
            throws Exception {
        TallySum sum;
        try (ElectionRecord record = ElectionRecord.open(file)) {
            sum = record.sum();
        }
        SizedTally sized =
                new SizedTally(sum.ballots(), sum.weight(), sum.tally().hash());
        writer.append(
                EventType.ENCRYPTED_TALLY,
                List.of(sum.tally().encode().canonical(), sized.encode().canonical()));
        PartialDecryption part = PartialDecryption.open(election, sum.tally(), key, Randomness.system());
        byte[] text = part.encode().canonical();
        writer.append(
                EventType.PARTIAL_DECRYPTION,
                List.of(text, new Owned(1, Hash.of(text)).encode().canonical()));
        Opening opening = Opening.combine(election, trustees, sum.tally(), Map.of(1, part));
        Result result = Result.of(election, opening.plaintexts().orElseThrow(), sum.weight());
        writer.append(EventType.RESULT, List.of(result.encode().canonical()));
    }
}
