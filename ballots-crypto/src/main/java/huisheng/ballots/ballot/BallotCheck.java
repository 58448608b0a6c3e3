package huisheng.ballots.ballot;

import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.proofs.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges sealed ballots of one election by themselves: form, right to vote, election, signature, proofs. Whether a
 * ballot was seen before is for the box to know. Usable by several threads.
 */
public final class BallotCheck {
    /** So many ballots of five choices fill the lanes of a processor that takes powers of eight bases at once. */
    public static final int TOGETHER = 8;

    private final Election election;
    private final PublicCredentials electorate;
    private final Reading reading;

    private BallotCheck(Election election, PublicCredentials electorate, Reading reading) {
        this.election = election;
        this.electorate = electorate;
        this.reading = reading;
    }

    /** Strict: one spelling of everything. */
    public static BallotCheck of(Election election, PublicCredentials electorate) {
        return new BallotCheck(election, electorate, Reading.strict(election.group()));
    }

    /** As tolerant inside answers as the stock tool (PROTOCOL 9.5). */
    public static BallotCheck likeStock(Election election, PublicCredentials electorate) {
        return new BallotCheck(election, electorate, Reading.likeStock(election.group()));
    }

    /** What was read of a ballot, if it could be read, and what is wrong with it. */
    public record Outcome(Optional<SealedBallot> ballot, Optional<List<Answer>> answers, Verdict verdict) {}

    /** Judges the bytes of a ballot. */
    public Verdict check(byte[] bytes) {
        return judge(bytes).verdict();
    }

    /** Judges many ballots together; the verdicts are the same as one by one. */
    public List<Verdict> checkAll(List<byte[]> ballots) {
        return IntStream.range(0, (ballots.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(i -> judgeAll(ballots.subList(i * TOGETHER, Math.min(ballots.size(), (i + 1) * TOGETHER))))
                .flatMap(outcomes -> outcomes.stream().map(Outcome::verdict))
                .toList();
    }

    /** Reads and judges, and gives back what was read for counting. */
    public Outcome judge(byte[] bytes) {
        return judgeAll(List.of(bytes)).get(0);
    }

    /** As {@link #judge}, with the powers of all taken together; a handful, as all are kept in memory. */
    public List<Outcome> judgeAll(List<byte[]> ballots) {
        List<Read> readers = ballots.stream().map(this::read).toList();
        List<Verdict> verdicts =
                Claims.settleAll(readers.stream().map(Read::claims).toList());
        List<Outcome> outcomes = new ArrayList<>(ballots.size());
        for (int i = 0; i < verdicts.size(); i++) {
            Read reader = readers.get(i);
            outcomes.add(new Outcome(reader.ballot(), reader.answers(), verdicts.get(i)));
        }
        return outcomes;
    }

    /** What was read of a ballot, and what must hold of it. */
    private record Read(Optional<SealedBallot> ballot, Optional<List<Answer>> answers, Claims claims) {}

    private Read read(byte[] bytes) {
        Claims claims = new Claims(election.group());
        SealedBallot ballot;
        try {
            ballot = SealedBallot.decode(bytes, election);
        } catch (MalformedEncoding e) {
            claims.refuse("", e.getMessage());
            return new Read(Optional.empty(), Optional.empty(), claims);
        }
        Optional<PublicCredential> voter = electorate.find(ballot.credential());
        if (voter.isEmpty()) {
            // before any proof, so that a stranger costs no exponentiation
            claims.refuse("credential", "is not on the list of this election");
            return new Read(Optional.of(ballot), Optional.empty(), claims);
        }
        belongs(ballot, claims);
        signature(ballot, voter.get().key(), claims);
        Optional<List<Answer>> answers = Optional.empty();
        try {
            List<Answer> read = ballot.answers(election, reading);
            Paper paper = new Paper(election, ballot.credential());
            for (int i = 0; i < read.size(); i++) {
                Question question = election.questions().get(i);
                read.get(i).claim("question " + (i + 1), paper, question, !reading.strict(), claims);
            }
            answers = Optional.of(read);
        } catch (MalformedEncoding e) {
            claims.refuse("", e.getMessage());
        }
        return new Read(Optional.of(ballot), answers, claims);
    }

    private void belongs(SealedBallot ballot, Claims claims) {
        if (!ballot.electionUuid().equals(election.uuid())) claims.refuse("", "the ballot names another election");
        if (!ballot.electionHash().equals(election.fingerprint())) {
            claims.refuse("", "the ballot was made for another text of the election");
        }
    }

    private void signature(SealedBallot ballot, Element key, Claims claims) {
        if (!ballot.signatureHash().equals(ballot.unsignedHash())) {
            claims.refuse("signature", "is over something else");
            return;
        }
        if (key.isIdentity() && reading.strict()) {
            claims.refuse("credential", "is the neutral element");
            return;
        }
        Paper paper = new Paper(election, ballot.credential());
        ballot.signature().claim("signature", paper.signature(ballot.signatureHash()), key, claims);
    }

    /** The answers alone, for adding up ballots that are judged elsewhere; every ciphertext is a member. */
    public List<Answer> membersOf(SealedBallot ballot) throws MalformedEncoding {
        List<Answer> answers = ballot.answers(election, reading);
        List<Element> elements = new ArrayList<>();
        for (Answer answer : answers) {
            answer.ciphertexts().cells().forEach(c -> elements.addAll(List.of(c.alpha(), c.beta())));
        }
        if (!election.group().areMembers(elements)) throw new MalformedEncoding("a ciphertext is not in the group");
        return answers;
    }
}
