package huisheng.ballot.box;

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
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import huisheng.ballots.trustee.TrusteeKey;
import huisheng.ballots.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An election with its secrets, so that a test can play everybody. */
final class AnElection {
    private static final Randomness RANDOM = Randomness.system();
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final SecretBlindKey PAPERS = SecretBlindKey.generate(BlindVariant.PSS_RANDOMIZED, 2048, RANDOM);

    final SecretScalar trustee;
    final Election election;
    final InstalledPoll poll;
    private final List<SecretScalar> voters = new ArrayList<>();

    private AnElection(SecretScalar trustee, Election election, InstalledPoll poll) {
        this.trustee = trustee;
        this.election = election;
        this.poll = poll;
    }

    /** One question: at most one of some answers. */
    static AnElection of(int voters, int answers, Instant closesAt) throws MalformedEncoding {
        var group = Group.ed25519();
        var uuid = "yJ27LjH2Uh6kN"
                + String.valueOf(10_000 + MADE.incrementAndGet()).replace('0', 'o');
        var secret = group.randomSecret(RANDOM);
        var key = TrusteeKey.of(Profile.V1, group, secret, Optional.empty(), RANDOM);
        var names = new ArrayList<String>();
        for (int i = 0; i < answers; i++) names.add("answer " + i);
        var question = new Question.Homomorphic(names, false, 0, 1, "?");
        var text = Election.text("e", "", key.key(), List.of(question), uuid, Optional.empty(), Optional.empty());
        var secrets = new ArrayList<SecretScalar>();
        var list = new ArrayList<PublicCredential>();
        for (int i = 0; i < voters; i++) {
            var voter = SecretCredential.draw(RANDOM).signingKey(Profile.V1, group, uuid);
            secrets.add(voter);
            list.add(new PublicCredential(group.generatorPowers().pow(voter), Optional.empty()));
        }
        var poll = new InstalledPoll(
                uuid,
                new String(text, StandardCharsets.UTF_8),
                Trustees.of(List.of(key)).encode().text(),
                PublicCredentials.of(list).encode().text(),
                null,
                PAPERS.verifier().encode(),
                closesAt);
        var made = new AnElection(secret, Election.decode(text), poll);
        made.voters.addAll(secrets);
        return made;
    }

    String uuid() {
        return poll.uuid();
    }

    SealedBallot seal(int voter, int answer) {
        return sealBy(voters.get(voter), answer);
    }

    SealedBallot sealByAStranger() {
        return sealBy(Group.ed25519().randomSecret(RANDOM), 0);
    }

    private SealedBallot sealBy(SecretScalar credential, int answer) {
        var row = new int
                [((Question.Homomorphic) election.questions().get(0)).answers().size()];
        row[answer] = 1;
        return new BallotSealer(election, RANDOM).seal(credential, List.of(Choice.of(row)));
    }

    /** A fresh paper, as the roll would have signed it. */
    static SignedPaper paper() throws MalformedEncoding {
        var blinding = SecretBlinding.of(PAPERS.verifier(), RANDOM.bytes(16), RANDOM);
        return blinding.finish(PAPERS.sign(blinding.blinded(), RANDOM)).orElseThrow();
    }
}
