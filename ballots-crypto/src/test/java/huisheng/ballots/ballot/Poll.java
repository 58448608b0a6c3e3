package huisheng.ballots.ballot;

import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.credential.SecretCredential;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An election with a few voters, for tests. */
public final class Poll {
    public static final String UUID = "yJ27LjH2Uh6kNG";
    public final Election election;
    public final SecretScalar key;
    public final List<SecretScalar> voters = new ArrayList<>();
    public final PublicCredentials electorate;

    private Poll(Election election, SecretScalar key, int size) {
        this.election = election;
        this.key = key;
        List<PublicCredential> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            SecretCredential credential = SecretCredential.draw(Randomness.system());
            voters.add(credential.signingKey(Profile.V1, election.group(), UUID));
            list.add(new PublicCredential(credential.publicKey(Profile.V1, election.group(), UUID), Optional.empty()));
        }
        electorate = PublicCredentials.of(list);
    }

    public static Poll of(Question... questions) {
        return of("Poll", questions);
    }

    public static Poll of(String name, Question... questions) {
        Group group = Group.ed25519();
        SecretScalar key = group.randomSecret(Randomness.system());
        byte[] text = Election.text(
                name,
                "",
                group.generatorPowers().pow(key),
                List.of(questions),
                UUID,
                Optional.empty(),
                Optional.empty());
        try {
            return new Poll(Election.decode(text), key, 4);
        } catch (MalformedEncoding e) {
            throw new AssertionError(e);
        }
    }

    /** One question of each kind: k of n, the same with blank, a ranking, lists. */
    public static Poll ofAllKinds() {
        return of(
                new Question.Homomorphic(List.of("a", "b", "c"), false, 1, 2, "some"),
                new Question.Homomorphic(List.of("a", "b"), true, 1, 1, "one or blank"),
                new Question.NonHomomorphic(List.of("x", "y"), "rank", Optional.empty()),
                new Question.Lists(List.of(List.of("L1", "p", "q"), List.of("L2", "r")), "list", Optional.empty()));
    }

    public static List<Choice> choicesOfAllKinds() {
        return List.of(
                Choice.of(1, 0, 1), Choice.of(0, 1, 0), Choice.of(2, 1), Choice.ofLists(new int[] {1, 0, 1}, new int[] {
                    0, 0
                }));
    }

    public BallotSealer sealer() {
        return new BallotSealer(election, Randomness.system());
    }

    public BallotCheck check() {
        return BallotCheck.of(election, electorate);
    }
}
