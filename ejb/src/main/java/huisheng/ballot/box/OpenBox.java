package huisheng.ballot.box;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.blind.BlindPublicKey;
import huisheng.ballots.credential.CredentialsCertificate;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.SetupData;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An installed vote, read once and kept: it cannot change any more. */
final class OpenBox {
    private final InstalledPoll installed;
    private final Election election;
    private final PublicCredentials electorate;
    private final BlindPublicKey paperKey;
    private final BallotCheck check;

    private OpenBox(InstalledPoll installed) throws MalformedEncoding {
        this.installed = installed;
        this.election = Election.decode(bytes(installed.election()));
        var reading = Reading.strict(election.group());
        this.electorate = PublicCredentials.decode(canonical(installed.credentials()), reading);
        this.paperKey = BlindPublicKey.decode(installed.paperKey());
        this.check = BallotCheck.of(election, electorate);
    }

    /** @throws Refused SETUP_UNSOUND */
    static OpenBox of(InstalledPoll installed) {
        try {
            var box = new OpenBox(installed);
            box.fits();
            return box;
        } catch (MalformedEncoding e) {
            throw new Refused(BoxReason.SETUP_UNSOUND, e.getMessage());
        }
    }

    // The strict checks of the set-up (V07 to V12), so that no record begins unsound.
    private void fits() throws MalformedEncoding {
        if (!election.uuid().equals(installed.uuid())) throw new MalformedEncoding("the election bears another uuid");
        var profile = election.profile();
        var group = election.group();
        var reading = Reading.strict(group);
        var trustees = Trustees.decode(canonical(installed.trustees()), reading);
        require(trustees.check(profile, group));
        var key = election.key().element();
        if (!trustees.electionKey(profile, group).equals(key))
            throw new MalformedEncoding("the key of the election is not the trustees'");
        if (key.isIdentity() || key.equals(group.generator()))
            throw new MalformedEncoding("anybody could open the ballots");
        canonical(installed.election());
        require(electorate.checkDistinct());
        require(electorate.checkForm());
        if (installed.certificate() == null) return;
        var list = Hash.of(bytes(installed.credentials()));
        require(CredentialsCertificate.decode(canonical(installed.certificate()), reading)
                .check(profile, election.uuid(), list, electorate.size()));
    }

    private static void require(Verdict verdict) throws MalformedEncoding {
        if (!verdict.isSound())
            throw new MalformedEncoding(verdict.findings().get(0).toString());
    }

    private static Json canonical(String text) throws MalformedEncoding {
        var json = Json.parse(bytes(text));
        if (!json.text().equals(text)) throw new MalformedEncoding("a text of the set-up is not in canonical form");
        return json;
    }

    /** The objects of the set-up event, in order; the last is its payload. */
    List<byte[]> setup() {
        var texts = new ArrayList<byte[]>(
                List.of(bytes(installed.election()), bytes(installed.trustees()), bytes(installed.credentials())));
        Optional<byte[]> certificate =
                Optional.ofNullable(installed.certificate()).map(OpenBox::bytes);
        certificate.ifPresent(texts::add);
        var data = new SetupData(
                Hash.of(texts.get(0)), Hash.of(texts.get(1)), Hash.of(texts.get(2)), certificate.map(Hash::of));
        texts.add(data.encode().canonical());
        return texts;
    }

    String uuid() {
        return installed.uuid();
    }

    String fingerprint() {
        return election.fingerprint();
    }

    InstalledPoll installed() {
        return installed;
    }

    Election election() {
        return election;
    }

    PublicCredentials electorate() {
        return electorate;
    }

    BlindPublicKey paperKey() {
        return paperKey;
    }

    BallotCheck check() {
        return check;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(installed.closesAt());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
