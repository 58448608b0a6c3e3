package huisheng.ballot.count;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.trustee.Opening;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Judges trustees' parts in the opening of one sum, and puts good ones together (PROTOCOL 12). */
final class ShareCheck {
    /** A factor with its proof is shorter than this. Characters. */
    private static final int LONGEST_FACTOR = 400;

    private static final int LONGEST_REST = 1_000;

    private final Election election;
    private final Trustees trustees;
    private final EncryptedTally tally;
    private final int ballots;

    private ShareCheck(Election election, Trustees trustees, EncryptedTally tally, int ballots) {
        this.election = election;
        this.trustees = trustees;
        this.tally = tally;
        this.ballots = ballots;
    }

    /** @param ballots that the sum holds */
    static ShareCheck of(String election, String trustees, String tally, int ballots) {
        try {
            var read = Election.decode(election.getBytes(StandardCharsets.UTF_8));
            return new ShareCheck(
                    read,
                    Trustees.decode(Json.parse(trustees), Reading.strict(read.group())),
                    EncryptedTally.decode(Json.parse(tally), read),
                    ballots);
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the set-up was checked when it was made", e);
        }
    }

    /** Whether a part is right for the key of this place. */
    Verdict of(int place, String content) {
        if (content.length() > longest()) return Verdict.unsound("", "is too long");
        try {
            return read(content)
                    .check(election, tally, trustees.owners().get(place - 1).key());
        } catch (MalformedEncoding e) {
            return Verdict.unsound("", e.getMessage());
        }
    }

    /** No part is longer: it holds a factor for each ciphertext that is opened. Characters. */
    int longest() {
        int factors =
                tally.questions().stream().mapToInt(grid -> grid.cells().size()).sum();
        return LONGEST_REST + LONGEST_FACTOR * factors;
    }

    /** The bytes that go into the record. */
    byte[] object(String content) {
        try {
            return read(content).encode().canonical();
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("it was checked as it came", e);
        }
    }

    /** The result, as it stands in the record; empty while there are too few good parts (attack T7). */
    Optional<byte[]> result(Map<Integer, String> parts) {
        try {
            Map<Integer, PartialDecryption> byOwner = new HashMap<>();
            for (var one : parts.entrySet()) byOwner.put(one.getKey(), read(one.getValue()));
            var opening = Opening.combine(election, trustees, tally, byOwner);
            if (opening.plaintexts().isEmpty()) return Optional.empty();
            var result = Result.of(election, opening.plaintexts().get(), Weight.of(ballots));
            return Optional.of(result.encode().canonical());
        } catch (MalformedEncoding e) {
            throw new IllegalStateException("the sum of sound ballots opens to no count", e);
        }
    }

    private PartialDecryption read(String content) throws MalformedEncoding {
        return PartialDecryption.decode(Json.parse(content), election, true);
    }
}
