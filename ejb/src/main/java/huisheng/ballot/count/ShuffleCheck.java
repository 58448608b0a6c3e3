package huisheng.ballot.count;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Owned;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges a trustee's shuffle of what is to be opened (PROTOCOL 11). */
final class ShuffleCheck {
    /** A shuffled ballot with its part of the proof is shorter than this. Bytes. */
    private static final int LONGEST_BALLOT = 1_000;

    private static final int LONGEST_REST = 100_000;

    private final Election election;
    private final List<List<Ciphertext>> inputs;
    private final int place;

    private ShuffleCheck(Election election, List<List<Ciphertext>> inputs, int place) {
        this.election = election;
        this.inputs = inputs;
        this.place = place;
    }

    /** @param place of the trustee. @param toOpen the sum, with what was shuffled before in it */
    static ShuffleCheck of(String election, String toOpen, int place) {
        try {
            var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
            var tally = EncryptedTally.decode(Json.parse(toOpen), read);
            return new ShuffleCheck(read, tally.toMix(read), place);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the record was made by this server", e);
        }
    }

    /** A shuffle, whether it is sound, and what goes into the record: nothing unless it is. */
    record Judged(Verdict verdict, List<byte[]> objects) {
        Judged {
            objects = List.copyOf(objects);
        }
    }

    /** No shuffle is longer. Bytes. */
    int longest() {
        return LONGEST_REST
                + LONGEST_BALLOT * inputs.stream().mapToInt(List::size).sum();
    }

    Judged of(byte[] content) {
        if (content.length > longest()) return unsound("is too long");
        try {
            var shuffle = Shuffle.decode(Json.parse(content), Reading.strict(election.group()));
            var mixing = new Mixing(election.key(), election.profile(), election.fingerprint());
            var verdict = shuffle.check(mixing, inputs);
            return new Judged(verdict, verdict.isSound() ? objects(shuffle) : List.of());
        } catch (MalformedEncoding e) {
            return unsound(e.getMessage());
        }
    }

    private List<byte[]> objects(Shuffle shuffle) {
        var object = shuffle.encode().canonical();
        return List.of(object, new Owned(place, Hash.of(object)).encode().canonical());
    }

    private static Judged unsound(String reason) {
        return new Judged(Verdict.unsound("", reason), List.of());
    }
}
