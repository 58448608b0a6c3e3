package huisheng.demo;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.mixnet.Mixer;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.CeremonyFault;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.TrusteeSeed;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A trustee without a browser, for demonstration and tests: says what a browser says, step by step, and keeps its seed in memory. */
public final class DemoTrustee {
    private static final Group GROUP = Group.ed25519();
    private static final Reading READING = Reading.strict(GROUP);
    private static final Randomness RANDOM = Randomness.system();

    private final int place;
    private final int size;
    private final int threshold;
    private final TrusteeSeed seed;
    private Ceremony ceremony;
    private Contribution contribution;
    private Confirmation confirmation;

    public DemoTrustee(int place, int size, int threshold) {
        this(place, size, threshold, TrusteeSeed.draw(RANDOM));
    }

    /** With a seed that may have served before. */
    public DemoTrustee(int place, int size, int threshold, TrusteeSeed seed) {
        this.place = place;
        this.size = size;
        this.threshold = threshold;
        this.seed = seed;
    }

    public int place() {
        return place;
    }

    public String certificate() {
        return Ceremony.certify(Profile.V1, GROUP, size, threshold, place, seed, RANDOM)
                .encode()
                .text();
    }

    public String fingerprint(List<String> certificates) throws MalformedEncoding {
        List<SignedMessage> read = new ArrayList<>();
        for (var one : certificates) read.add(SignedMessage.decode(Json.parse(one), READING));
        ceremony = Ceremony.of(Profile.V1, GROUP, threshold, read);
        contribution = ceremony.contribute(seed, RANDOM);
        return Json.object()
                .put(
                        "fingerprint",
                        Hash.of(contribution.coefficients().message()).b64())
                .put("kept", "in memory")
                .build()
                .text();
    }

    public String polynomial() {
        return contribution.encode().text();
    }

    /** @throws CeremonyFault naming whose letter is wrong */
    public String accepted(List<String> polynomials) throws MalformedEncoding, CeremonyFault {
        List<Contribution> all = new ArrayList<>();
        for (var one : polynomials) all.add(Contribution.decode(Json.parse(one), READING));
        confirmation = ceremony.confirm(seed, ceremony.inputFor(place, all), RANDOM);
        return confirmation.encode().text();
    }

    public String rehearsed(String challenge) throws MalformedEncoding {
        return SignedMessage.sign(Profile.V1, GROUP, key(), challenge, RANDOM)
                .encode()
                .text();
    }

    /** @param tally the sum to open, as in the record */
    public String share(String election, String tally) throws MalformedEncoding {
        var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
        var sum = EncryptedTally.decode(Json.parse(tally), read);
        return PartialDecryption.open(read, sum, key(), RANDOM).encode().text();
    }

    /** @param due what is to be shuffled, as in the record */
    public static byte[] shuffle(String election, String due) throws MalformedEncoding {
        var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
        var mixing = new Mixing(read.key(), read.profile(), read.fingerprint());
        var inputs = EncryptedTally.decode(Json.parse(due), read).toMix(read);
        return new Mixer(mixing, RANDOM).shuffle(inputs).encode().canonical();
    }

    private SecretScalar key() throws MalformedEncoding {
        return ceremony.openShare(seed, confirmation.privateKey());
    }
}
