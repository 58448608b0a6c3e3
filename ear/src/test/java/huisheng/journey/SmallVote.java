package huisheng.journey;

import huisheng.ballot.box.InstalledPoll;
import huisheng.ballots.ballot.BallotSealer;
import huisheng.ballots.ballot.Choice;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.Question;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.blind.BlindVariant;
import huisheng.ballots.blind.SecretBlindKey;
import huisheng.ballots.blind.SecretBlinding;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Base58;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import huisheng.ballots.wire.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A vote with all its secrets, so that a test can play registrar, trustee, roll and members; it only has to be installed. */
final class SmallVote {
    private static final Randomness RANDOM = Randomness.system();
    static final String TITLE = "关于年休假安排的决议";
    static final String MOTION = "春节假期以后，年休假由班组自行排定，提前十天公布。\n<script>alert(1)</script>";
    static final List<String> GRADES = List.of("好", "较好", "一般", "差", "弃权");
    static final List<String> GRADED = List.of("职工食堂", "上下班班车", "职工书屋");
    static final List<String> RANKED = List.of("翻修浴室", "增设哺乳室", "更换车间风扇", "扩建车棚");
    static final String STATEMENT = "去年职代会以后办的，花费和进度都公示过。";
    static final SecretBlindKey PAPERS = SecretBlindKey.generate(BlindVariant.PSS_RANDOMIZED, 2048, RANDOM);

    final SecretScalar trustee;
    final Election election;
    final InstalledPoll poll;
    final String order;
    final List<SecretCredential> codes = new ArrayList<>();

    private SmallVote(SecretScalar trustee, Election election, InstalledPoll poll, String order) {
        this.trustee = trustee;
        this.election = election;
        this.poll = poll;
        this.order = order;
    }

    static SmallVote of(int voters, int seats, List<String> answers, Instant closesAt) throws MalformedEncoding {
        return of(voters, 0, seats, answers, closesAt);
    }

    /** One question, from {@code least} to {@code seats} of the answers. */
    static SmallVote of(int voters, int least, int seats, List<String> answers, Instant closesAt)
            throws MalformedEncoding {
        var question = new Question.Homomorphic(answers, false, least, seats, "是否同意？");
        return of(voters, closesAt, List.of(question), Json.object().put("candidates", Json.array()));
    }

    /** What is graded stands each in a question of its own. */
    static SmallVote grades(int voters, Instant closesAt) throws MalformedEncoding {
        var questions = GRADED.stream()
                .map(name -> (Question) new Question.Homomorphic(GRADES, false, 1, 1, name))
                .toList();
        return of(voters, closesAt, questions, asked("GRADES", "今年办得怎么样？", GRADED, 1));
    }

    /** The answers are ranked in one question; such ballots are shuffled and opened one by one. */
    static SmallVote ranking(int voters, Instant closesAt) throws MalformedEncoding {
        var text = "先办哪一件？";
        var extra = Json.object()
                .put("type", "ScoreVoting")
                .put("blank", Json.of(true))
                .put("method", "Schulze")
                .build();
        var question = new Question.NonHomomorphic(RANKED, text, Optional.of(extra));
        return of(voters, closesAt, List.of(question), asked("RANKING", text, RANKED, 2));
    }

    private static ObjectBuilder asked(String kind, String question, List<String> names, int seats) {
        var candidates = names.stream()
                .map(name -> Json.object()
                        .put("name", name)
                        .put("statement", name.equals(names.get(0)) ? STATEMENT : "")
                        .build())
                .toList();
        return Json.object()
                .put("kind", kind)
                .put("question", question)
                .put("candidates", Json.array(candidates))
                .put("rules", Json.object().put("seats", seats).build());
    }

    private static SmallVote of(int voters, Instant closesAt, List<Question> questions, ObjectBuilder asked)
            throws MalformedEncoding {
        var group = Group.ed25519();
        var uuid = newUuid();
        var secret = group.randomSecret(RANDOM);
        var key = TrusteeKey.of(Profile.V1, group, secret, Optional.empty(), RANDOM);
        var order = order(asked, uuid, voters, closesAt);
        var description = "SHA-256 " + Hash.of(order).hex();
        var text = Election.text(TITLE, description, key.key(), questions, uuid, Optional.empty(), Optional.empty());
        var codes = new ArrayList<SecretCredential>();
        var list = new ArrayList<PublicCredential>();
        for (int i = 0; i < voters; i++) {
            var code = SecretCredential.draw(RANDOM);
            codes.add(code);
            list.add(new PublicCredential(code.publicKey(Profile.V1, group, uuid), Optional.empty()));
        }
        var poll = new InstalledPoll(
                uuid,
                new String(text, StandardCharsets.UTF_8),
                Trustees.of(List.of(key)).encode().text(),
                PublicCredentials.of(list).encode().text(),
                null,
                PAPERS.verifier().encode(),
                closesAt);
        var vote = new SmallVote(secret, Election.decode(text), poll, order);
        vote.codes.addAll(codes);
        return vote;
    }

    // As much of a frozen order as everybody reads.
    private static String order(ObjectBuilder asked, String uuid, int voters, Instant closesAt) {
        return asked.put("uuid", uuid)
                .put("union", "会声示范工会")
                .put("title", TITLE)
                .put("motion", MOTION)
                .put("entitled", voters)
                .put("closes_at", closesAt.toString())
                .build()
                .text();
    }

    private static String newUuid() {
        var uuid = new StringBuilder();
        for (int i = 0; i < 14; i++) uuid.append(Base58.ALPHABET.charAt(RANDOM.below(58)));
        return uuid.toString();
    }

    String uuid() {
        return poll.uuid();
    }

    SealedBallot seal(int voter, int... row) {
        var key = codes.get(voter).signingKey(Profile.V1, election.group(), uuid());
        return new BallotSealer(election, RANDOM).seal(key, List.of(Choice.of(row)));
    }

    /** What a ballot holds, a row a question: the trustee of this vote alone could read it. */
    static List<List<Integer>> opened(Election election, SecretScalar trustee, String ballot) throws MalformedEncoding {
        var answers = Members.of(JsonParser.parse(ballot.getBytes(StandardCharsets.UTF_8), JsonLimits.BALLOT))
                .take("answers")
                .asArray();
        var rows = new ArrayList<List<Integer>>();
        for (int i = 0; i < answers.size(); i++) {
            var choices = Members.of(answers.get(i)).take("choices");
            rows.add(
                    election.questions().get(i) instanceof Question.NonHomomorphic ranked
                            ? ranks(ranked, plain(election, trustee, choices))
                            : marks(election, trustee, choices.asArray()));
        }
        return rows;
    }

    private static List<Integer> ranks(Question.NonHomomorphic question, Element plain) {
        return Arrays.stream(plain.group().toInts(question.answers().size(), plain))
                .boxed()
                .toList();
    }

    private static List<Integer> marks(Election election, SecretScalar trustee, List<Json> choices)
            throws MalformedEncoding {
        var row = new ArrayList<Integer>();
        for (var one : choices) row.add(plain(election, trustee, one).isIdentity() ? 0 : 1);
        return row;
    }

    private static Element plain(Election election, SecretScalar trustee, Json sealed) throws MalformedEncoding {
        var members = Members.of(sealed);
        var alpha = election.group().decode(members.take("alpha").asText());
        return election.group().decode(members.take("beta").asText()).over(alpha.pow(trustee));
    }

    /** A fresh paper, as the roll would have signed it. */
    static SignedPaper paper() throws MalformedEncoding {
        var blinding = SecretBlinding.of(PAPERS.verifier(), RANDOM.bytes(32), RANDOM);
        return blinding.finish(PAPERS.sign(blinding.blinded(), RANDOM)).orElseThrow();
    }

    /** What is sent to cast. */
    static String request(SealedBallot ballot, SignedPaper paper) {
        var text = new String(ballot.bytes(), StandardCharsets.UTF_8).replace("\"", "\\\"");
        return "{\"ballot\":\"" + text + "\",\"paper\":{\"prepared\":\"" + base64(paper.prepared())
                + "\",\"signature\":\"" + base64(paper.signature()) + "\"}}";
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
