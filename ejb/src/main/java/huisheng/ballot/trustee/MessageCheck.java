package huisheng.ballot.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.trustee.Ceremony;
import huisheng.ballots.trustee.Confirmation;
import huisheng.ballots.trustee.Contribution;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what a trustee says in the ceremony is well formed and proved (PROTOCOL 7.5). The server takes nothing on trust
 * and learns nothing secret: letters and kept papers are sealed for others.
 */
final class MessageCheck {
    /** No message of a ceremony of seven is longer. Characters. */
    static final int LONGEST = 200_000;

    private static final Group GROUP = Group.ed25519();
    private static final Reading READING = Reading.strict(GROUP);
    private final String uuid;
    private final CeremonyPapers papers;

    MessageCheck(String uuid, CeremonyPapers papers) {
        this.uuid = uuid;
        this.papers = papers;
    }

    /** Of a step that is due; the opening is judged where the count is. */
    Verdict of(CeremonyStep step, int place, String content) {
        if (content.length() > LONGEST) return Verdict.unsound(step.name(), "is too long");
        try {
            return switch (step) {
                case CERTIFICATE -> certificate(place, content);
                case FINGERPRINT -> fingerprint(content);
                case POLYNOMIAL -> polynomial(place, content);
                case ACCEPTED ->
                    ceremony()
                            .checkConfirmation(
                                    place, contributions(), Confirmation.decode(Json.parse(content), READING));
                case REHEARSED -> rehearsed(place, content);
                case SHUFFLE, SHARE -> throw new IllegalArgumentException("not of the ceremony");
            };
        } catch (MalformedEncoding e) {
            return Verdict.unsound(step.name(), e.getMessage());
        }
    }

    private Verdict certificate(int place, String content) throws MalformedEncoding {
        var signed = SignedMessage.decode(Json.parse(content), READING);
        return Ceremony.checkCertificate(Profile.V1, GROUP, papers.size(), papers.threshold(), place, signed);
    }

    /** A hash, and the polynomial itself sealed for its own maker, who needs it back at the next visit. */
    private static Verdict fingerprint(String content) throws MalformedEncoding {
        var members = Members.of(Json.parse(content));
        var hash = members.take("fingerprint").asText();
        members.take("kept").asText();
        members.end(true);
        return Verdict.of(hash.matches("[A-Za-z0-9+/]{43}"), "fingerprint", "is no hash");
    }

    private Verdict polynomial(int place, String content) throws MalformedEncoding {
        var shown = Contribution.decode(Json.parse(content), READING);
        var told = Members.of(
                        Json.parse(papers.said(CeremonyStep.FINGERPRINT, place).orElseThrow()))
                .take("fingerprint")
                .asText();
        boolean same = Hash.of(shown.coefficients().message()).b64().equals(told);
        return Verdict.of(same, "polynomial " + place, "is another than the one announced by its fingerprint")
                .and(ceremony().checkContribution(place, shown));
    }

    private Verdict rehearsed(int place, String content) throws MalformedEncoding {
        var signed = SignedMessage.decode(Json.parse(content), READING);
        var share = trustees().owners().get(place - 1).key();
        return Verdict.of(signed.message().equals(challenge(place)), "rehearsal", "signs something else")
                .and(signed.check("rehearsal", Profile.V1, share));
    }

    /** What a trustee signs with the share of the key: bound to the vote, the place and this very list of trustees. */
    String challenge(int place) throws MalformedEncoding {
        return "huisheng-rehearsal|" + uuid + "|" + place + "|" + Hash.of(trusteesText());
    }

    /** The list of trustees as it goes into the record; all have accepted. */
    String trusteesText() throws MalformedEncoding {
        return trustees().encode().text();
    }

    private Trustees trustees() throws MalformedEncoding {
        List<Confirmation> confirmed = new ArrayList<>();
        for (var one : papers.all(CeremonyStep.ACCEPTED)) confirmed.add(Confirmation.decode(Json.parse(one), READING));
        return new Trustees(List.of(new Trustees.Threshold(ceremony().parameters(contributions(), confirmed))));
    }

    private Ceremony ceremony() throws MalformedEncoding {
        List<SignedMessage> certificates = new ArrayList<>();
        for (var one : papers.all(CeremonyStep.CERTIFICATE))
            certificates.add(SignedMessage.decode(Json.parse(one), READING));
        return Ceremony.of(Profile.V1, GROUP, papers.threshold(), certificates);
    }

    private List<Contribution> contributions() throws MalformedEncoding {
        List<Contribution> all = new ArrayList<>();
        for (var one : papers.all(CeremonyStep.POLYNOMIAL)) all.add(Contribution.decode(Json.parse(one), READING));
        return all;
    }

    /** What makes a key this one and no other; a key serves one vote and one round (attack T4). */
    static List<String> marks(CeremonyStep step, String content) throws MalformedEncoding {
        if (step == CeremonyStep.CERTIFICATE) {
            var inside = Members.of(Json.parse(
                    SignedMessage.decode(Json.parse(content), READING).message()));
            return List.of(mark(inside.take("verification")), mark(inside.take("encryption")));
        }
        if (step == CeremonyStep.POLYNOMIAL) {
            var coefficients = Contribution.decode(Json.parse(content), READING).coefficients();
            return List.of(mark(Members.of(Json.parse(coefficients.message()))
                    .take("coefexps")
                    .asArray()
                    .get(0)));
        }
        return List.of();
    }

    private static String mark(Json key) throws MalformedEncoding {
        return Hash.of(key.asText()).hex();
    }
}
