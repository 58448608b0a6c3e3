package huisheng.demo;

import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.blind.BlindPublicKey;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.proofs.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes and ballots of a vote without browsers, for demonstration and tests; it knows voters by number only, never a member. */
public final class DemoBallots {
    private static final Group GROUP = Group.ed25519();
    private static final Randomness RANDOM = Randomness.system();

    private final String uuid;
    private final List<SecretCredential> codes;

    public DemoBallots(String uuid, int voters) {
        this(uuid, drawn(voters));
    }

    private DemoBallots(String uuid, List<SecretCredential> codes) {
        this.uuid = uuid;
        this.codes = codes;
    }

    /** With the codes of {@link DemoSlip} in the order of the numbers, and spare ones that nobody knows. */
    static DemoBallots known(String uuid, List<String> numbers, int spare) throws MalformedEncoding {
        var codes = new ArrayList<SecretCredential>();
        for (var number : numbers) codes.add(DemoSlip.of(number));
        codes.addAll(drawn(spare));
        return new DemoBallots(uuid, codes);
    }

    private static List<SecretCredential> drawn(int count) {
        return Stream.generate(() -> SecretCredential.draw(RANDOM)).limit(count).toList();
    }

    /** How many slips there are. */
    int slips() {
        return codes.size();
    }

    /** The public list, as the registrar's browser hands it in. */
    public String credentials() {
        return PublicCredentials.of(codes.stream()
                        .map(code -> new PublicCredential(code.publicKey(Profile.V1, GROUP, uuid), Optional.empty()))
                        .toList())
                .encode()
                .text();
    }

    /** @param voter from 0 @param row 0 or 1 for each answer, or a rank for each option */
    public byte[] seal(String election, int voter, int... row) throws MalformedEncoding {
        return seal(election, voter, List.of(Choice.of(row)));
    }

    /** @param choices one a question */
    public byte[] seal(String election, int voter, List<Choice> choices) throws MalformedEncoding {
        var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
        var key = codes.get(voter).signingKey(Profile.V1, GROUP, uuid);
        return new BallotSealer(read, RANDOM).seal(key, choices).bytes();
    }

    /** A voting paper before it is signed. @param paperKey as the vote publishes it */
    public static SecretBlinding blind(String paperKey) throws MalformedEncoding {
        return SecretBlinding.of(BlindPublicKey.decode(paperKey), RANDOM.bytes(32), RANDOM);
    }
}
