package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A ballot as it lies in the box: bytes that tell nothing but that they are a valid vote of an unknown member. */
public final class SealedBallot {
    private final byte[] bytes;
    private final String electionUuid;
    private final String electionHash;
    private final String credential;
    private final List<Json> answers;
    private final String signatureHash;
    private final KnowledgeProof signature;
    private final String unsignedHash;

    private SealedBallot(byte[] bytes, Members members, Reading strict) throws MalformedEncoding {
        this.bytes = bytes;
        this.electionUuid = members.take("election_uuid").asText();
        this.electionHash = members.take("election_hash").asText();
        this.credential = members.take("credential").asText();
        this.answers = members.take("answers").asArray();
        Members signed = Members.of(members.take("signature"));
        members.end(true);
        this.signatureHash = signed.take("hash").asText();
        this.signature = KnowledgeProof.decode(signed.take("proof"), strict);
        signed.end(true);
        this.unsignedHash = hash(unsigned(electionUuid, electionHash, credential, answers));
    }

    private SealedBallot(
            byte[] bytes,
            Election election,
            String credential,
            List<Json> answers,
            String hash,
            KnowledgeProof signature) {
        this.bytes = bytes;
        this.electionUuid = election.uuid();
        this.electionHash = election.fingerprint();
        this.credential = credential;
        this.answers = answers;
        this.signatureHash = hash;
        this.unsignedHash = hash;
        this.signature = signature;
    }

    /** A ballot of which all parts are known: the text that was signed, its hash and the signature. */
    static SealedBallot made(
            Election election,
            String credential,
            List<Json> answers,
            byte[] unsigned,
            String hash,
            KnowledgeProof signature) {
        return new SealedBallot(
                signed(unsigned, hash, signature), election, credential, List.copyOf(answers), hash, signature);
    }

    /** Reads a ballot of this election; only canonical bytes are one. Answers are read by {@link #answers}. */
    public static SealedBallot decode(byte[] bytes, Election election) throws MalformedEncoding {
        Json json = JsonParser.parse(bytes, JsonLimits.BALLOT);
        SealedBallot ballot = new SealedBallot(bytes.clone(), Members.of(json), Reading.strict(election.group()));
        if (!Arrays.equals(json.canonical(), bytes)) throw new MalformedEncoding("the ballot is not in canonical form");
        return ballot;
    }

    /**
     * The credential that a ballot's bytes name, found without reading the rest. In JSON these bytes can begin nothing
     * but the member, so for every ballot that is accepted it is the right one.
     */
    public static Optional<String> credentialIn(byte[] bytes) {
        byte[] name = "\"credential\":\"".getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(bytes.length, 4096) - name.length;
        for (int at = 0; at < last; at++) {
            if (!Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) continue;
            int from = at + name.length;
            int to = from;
            while (to < bytes.length && to - from < 1024 && bytes[to] != '"') to++;
            return Optional.of(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        }
        return Optional.empty();
    }

    /** The answers, read strictly or as the stock tool would; each ciphertext's membership is still to be shown. */
    List<Answer> answers(Election election, Reading reading) throws MalformedEncoding {
        if (answers.size() != election.questions().size()) {
            throw new MalformedEncoding(
                    answers.size() + " answers to " + election.questions().size() + " questions");
        }
        List<Answer> read = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            try {
                read.add(election.questions().get(i).decodeAnswer(answers.get(i), reading));
            } catch (MalformedEncoding e) {
                throw new MalformedEncoding("question " + (i + 1) + ": " + e.getMessage());
            }
        }
        return read;
    }

    /** The text that is signed: everything but the signature. */
    static byte[] unsigned(String uuid, String electionHash, String credential, List<Json> answers) {
        return Json.object()
                .put("election_uuid", uuid)
                .put("election_hash", electionHash)
                .put("credential", credential)
                .put("answers", Json.array(answers))
                .build()
                .canonical();
    }

    /** The unsigned text with its signature put in at the end (PROTOCOL 9.4). */
    static byte[] signed(byte[] unsigned, String hash, KnowledgeProof signature) {
        String text = new String(unsigned, StandardCharsets.UTF_8);
        String proof = Json.object()
                .put("hash", hash)
                .put("proof", signature.encode())
                .build()
                .text();
        return (text.substring(0, text.length() - 1) + ",\"signature\":" + proof + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] unsigned) {
        return Hash.of(unsigned).b64();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Names the ballot in the record. */
    public Hash hash() {
        return Hash.of(bytes);
    }

    /** What the voter keeps: 43 characters that stand on the board if and only if the ballot is in the box. */
    public String tracker() {
        return hash().b64();
    }

    public String electionUuid() {
        return electionUuid;
    }

    public String electionHash() {
        return electionHash;
    }

    /** The public credential that signed. */
    public String credential() {
        return credential;
    }

    String signatureHash() {
        return signatureHash;
    }

    /** What the signature's hash must be. */
    String unsignedHash() {
        return unsignedHash;
    }

    KnowledgeProof signature() {
        return signature;
    }
}
