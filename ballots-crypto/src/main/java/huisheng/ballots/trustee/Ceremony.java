package huisheng.ballots.trustee;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.proofs.SignedMessage;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How n trustees make a key that t of them can use, each step by the trustee itself (PROTOCOL 7.5). An instance is what
 * everybody knows after the first step: the certificates of all.
 */
public final class Ceremony {
    private final Profile profile;
    private final Group group;
    private final int threshold;
    private final List<SignedMessage> signed;
    private final List<Certificate> certificates;

    private Ceremony(Profile profile, Group group, int threshold, List<SignedMessage> signed) throws MalformedEncoding {
        this.profile = profile;
        this.group = group;
        this.threshold = threshold;
        this.signed = List.copyOf(signed);
        List<Certificate> read = new ArrayList<>();
        for (SignedMessage one : signed) read.add(Certificate.decode(one.message(), Reading.strict(group)));
        this.certificates = List.copyOf(read);
    }

    /** Step 1: the certificate of trustee {@code index} (from 1) of {@code size}. */
    public static SignedMessage certify(
            Profile profile, Group group, int size, int threshold, int index, TrusteeSeed seed, Randomness random) {
        if (!(0 < threshold && threshold <= size && 0 < index && index <= size)) {
            throw new IllegalArgumentException("0 < threshold <= size and 0 < index <= size");
        }
        return Certificate.issue(profile, group, size, threshold, index, seed, random);
    }

    /** Reads all certificates in order; their check is {@link #checkCertificates}. */
    public static Ceremony of(Profile profile, Group group, int threshold, List<SignedMessage> certificates)
            throws MalformedEncoding {
        return new Ceremony(profile, group, threshold, certificates);
    }

    public int size() {
        return signed.size();
    }

    public int threshold() {
        return threshold;
    }

    public List<SignedMessage> certificates() {
        return signed;
    }

    /** Where in the ceremony (from 1) the owner of this seed sits. */
    public Optional<Integer> placeOf(TrusteeSeed seed) {
        Element own = group.generatorPowers().pow(seed.signingKey(profile, group));
        for (int i = 0; i < certificates.size(); i++) {
            if (certificates.get(i).verification().equals(own)) return Optional.of(i + 1);
        }
        return Optional.empty();
    }

    /** Step 2. */
    public Verdict checkCertificates() {
        boolean possible = threshold > 0 && threshold <= size();
        Verdict verdict = Verdict.of(possible, "threshold", "is not between 1 and the number of trustees");
        for (int i = 0; i < size(); i++) {
            String place = "certificate " + (i + 1);
            verdict = verdict.and(certificates.get(i).check(place, profile, size(), threshold, i + 1, signed.get(i)));
        }
        return verdict;
    }

    /** Step 2 for a single certificate, as it comes in: it speaks of this ceremony and place. */
    public static Verdict checkCertificate(
            Profile profile, Group group, int size, int threshold, int index, SignedMessage signed) {
        String place = "certificate " + index;
        try {
            Certificate read = Certificate.decode(signed.message(), Reading.strict(group));
            return read.check(place, profile, size, threshold, index, signed);
        } catch (MalformedEncoding e) {
            return Verdict.unsound(place, e.getMessage());
        }
    }

    /** Step 3: a trustee's polynomial, sealed for itself, and its values, each sealed for one member. */
    public Contribution contribute(TrusteeSeed seed, Randomness random) {
        requireSound(checkCertificates());
        int index = placeOf(seed).orElseThrow(() -> new IllegalArgumentException("not a member of this ceremony"));
        List<SecretScalar> polynomial = new ArrayList<>();
        List<Element> coefficients = new ArrayList<>();
        for (int k = 0; k < threshold; k++) {
            SecretScalar a = group.randomSecret(random);
            polynomial.add(a);
            coefficients.add(group.generatorPowers().pow(a));
        }
        SecretScalar key = seed.signingKey(profile, group);
        List<String> secrets = new ArrayList<>();
        for (int j = 1; j <= size(); j++) {
            Json secret = Json.object()
                    .put("secret", secretText(valueAt(polynomial, j)))
                    .build();
            secrets.add(Channel.send(profile, key, certificates.get(j - 1).encryption(), secret, random));
        }
        Json own = Json.object()
                .put(
                        "polynomial",
                        Json.array(polynomial.stream()
                                .map(a -> Json.of(secretText(a)))
                                .toList()))
                .build();
        String kept = Channel.send(profile, key, certificates.get(index - 1).encryption(), own, random);
        String text = Json.object().put("coefexps", texts(coefficients)).build().text();
        SignedMessage published = SignedMessage.sign(profile, group, key, text, random);
        KnowledgeProof all = SignedMessage.sign(profile, group, key, transcript(coefficients), random)
                .signature();
        return new Contribution(kept, secrets, published, all);
    }

    /** What the organiser (and every trustee) checks of a contribution. */
    public Verdict checkContribution(int index, Contribution contribution) {
        String place = "contribution " + index;
        return Verdict.of(contribution.secrets().size() == size(), place, "does not have one secret a member")
                .and(checkCoefficients(place, index, contribution.coefficients(), contribution.signature()));
    }

    /** What everybody can check of a confirmation: its key follows from all coefficients, is owned and is signed. */
    public Verdict checkConfirmation(int index, List<Contribution> contributions, Confirmation confirmation) {
        List<TrusteeKey> keys = Collections.nCopies(size(), confirmation.publicKey());
        ThresholdParameters set = new ThresholdParameters(
                threshold,
                signed,
                contributions.stream().map(Contribution::coefficients).toList(),
                contributions.stream().map(Contribution::signature).toList(),
                keys);
        try {
            return set.checkKey(index, this, profile).within("confirmation " + index);
        } catch (MalformedEncoding e) {
            return Verdict.unsound("confirmation " + index, e.getMessage());
        }
    }

    Verdict checkCoefficients(String place, int index, SignedMessage published, KnowledgeProof signature) {
        Element key = certificates.get(index - 1).verification();
        try {
            List<Element> coefficients = coefficients(published);
            SignedMessage all = new SignedMessage(transcript(coefficients), signature);
            return published
                    .check(place + ", signature of the coefficients", profile, key)
                    .and(all.check(place + ", signature of all certificates", profile, key));
        } catch (MalformedEncoding e) {
            return Verdict.unsound(place, e.getMessage());
        }
    }

    /** Step 4: picks out what member {@code index} needs. */
    public ShareInput inputFor(int index, List<Contribution> contributions) {
        return new ShareInput(
                contributions.get(index - 1).polynomial(),
                contributions.stream().map(c -> c.secrets().get(index - 1)).toList(),
                contributions.stream().map(Contribution::coefficients).toList(),
                contributions.stream().map(Contribution::signature).toList());
    }

    /**
     * Step 5: a member adds up its secrets, each checked against the sender's public coefficients.
     *
     * @throws CeremonyFault naming the member whose part is wrong (attack T6); the ceremony then starts again
     */
    public Confirmation confirm(TrusteeSeed seed, ShareInput input, Randomness random) throws CeremonyFault {
        requireSound(checkCertificates());
        int index = placeOf(seed).orElseThrow(() -> new IllegalArgumentException("not a member of this ceremony"));
        int n = size();
        if (input.secrets().size() != n
                || input.coefficients().size() != n
                || input.signatures().size() != n) {
            throw new CeremonyFault(0, "the input does not have one part a member");
        }
        SecretScalar share = group.secret(0);
        for (int i = 1; i <= n; i++) share = share.plus(secretFrom(i, index, seed, input));
        SecretScalar key = seed.signingKey(profile, group);
        TrusteeKey bare = TrusteeKey.of(profile, group, share, Optional.empty(), random);
        TrusteeKey signedKey =
                bare.signed(SignedMessage.sign(profile, group, key, bare.key().toText(), random)
                        .signature());
        Json own = Json.object().put("decryption_key", secretText(share)).build();
        String kept = Channel.send(profile, key, certificates.get(index - 1).encryption(), own, random);
        return new Confirmation(kept, signedKey);
    }

    private SecretScalar secretFrom(int sender, int index, TrusteeSeed seed, ShareInput input) throws CeremonyFault {
        SignedMessage published = input.coefficients().get(sender - 1);
        Verdict verdict =
                checkCoefficients("", sender, published, input.signatures().get(sender - 1));
        if (!verdict.isSound())
            throw new CeremonyFault(sender, verdict.findings().get(0).toString());
        try {
            Json message = Channel.receive(
                    profile,
                    group,
                    seed.channelKey(profile, group),
                    certificates.get(sender - 1).verification(),
                    input.secrets().get(sender - 1));
            Members members = Members.of(message);
            SecretScalar secret = group.decodeSecret(members.take("secret").asText());
            members.end(true);
            Element expected = publicValueAt(coefficients(published), index);
            if (!group.generatorPowers().pow(secret).equals(expected)) {
                throw new CeremonyFault(sender, "the secret does not fit the public coefficients");
            }
            return secret;
        } catch (MalformedEncoding e) {
            throw new CeremonyFault(sender, e.getMessage());
        }
    }

    /** Step 6: everything public, as it goes into the record. */
    public ThresholdParameters parameters(List<Contribution> contributions, List<Confirmation> confirmations) {
        return new ThresholdParameters(
                threshold,
                signed,
                contributions.stream().map(Contribution::coefficients).toList(),
                contributions.stream().map(Contribution::signature).toList(),
                confirmations.stream().map(Confirmation::publicKey).toList());
    }

    /** The share which a member sealed for itself in {@link #confirm}. */
    public SecretScalar openShare(TrusteeSeed seed, String privateKey) throws MalformedEncoding {
        Element own = group.generatorPowers().pow(seed.signingKey(profile, group));
        Members members = Members.of(Channel.receive(profile, group, seed.channelKey(profile, group), own, privateKey));
        SecretScalar share = group.decodeSecret(members.take("decryption_key").asText());
        members.end(true);
        return share;
    }

    /** The public key which member {@code index} must have, from everybody's coefficients. */
    Element expectedKey(int index, List<SignedMessage> published) throws MalformedEncoding {
        Element product = group.identity();
        for (SignedMessage one : published) product = product.times(publicValueAt(coefficients(one), index));
        return product;
    }

    Certificate certificate(int index) {
        return certificates.get(index - 1);
    }

    /** The public coefficients A_0…A_(t-1) of one member. */
    List<Element> coefficients(SignedMessage published) throws MalformedEncoding {
        Members members = Members.of(JsonParser.parse(published.message(), JsonLimits.OBJECT));
        Reading reading = Reading.strict(group);
        List<Element> coefficients = reading.list(members.take("coefexps"), reading::element);
        members.end(true);
        if (coefficients.size() != threshold) throw new MalformedEncoding("not as many coefficients as the threshold");
        return coefficients;
    }

    private String transcript(List<Element> coefficients) {
        Json all = Json.object()
                .put(
                        "certs",
                        Json.array(signed.stream().map(SignedMessage::encode).toList()))
                .put("coefexps", texts(coefficients))
                .build();
        return "certs_sig|" + all.text();
    }

    private SecretScalar valueAt(List<SecretScalar> polynomial, int at) {
        SecretScalar value = group.secret(0);
        for (int k = polynomial.size() - 1; k >= 0; k--) {
            value = value.times(group.scalar(at)).plus(polynomial.get(k));
        }
        return value;
    }

    /** g^(value of the polynomial), from the coefficients: Horner in the exponent. */
    private Element publicValueAt(List<Element> coefficients, int at) {
        Scalar x = group.scalar(at);
        Element value = group.identity();
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            value = value.powVartime(x).times(coefficients.get(k));
        }
        return value;
    }

    private static Json texts(List<Element> elements) {
        return Json.array(elements.stream().map(e -> Json.of(e.toText())).toList());
    }

    private static String secretText(SecretScalar secret) {
        return secret.reveal().toText();
    }

    private static void requireSound(Verdict verdict) {
        if (!verdict.isSound())
            throw new IllegalArgumentException(verdict.findings().get(0).toString());
    }
}
