package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.credential.Weight;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The encrypted tally against the ballots (10.16, 10.17). */
final class Counting {
    private final Objects objects;
    private final Ledger ledger;
    private Optional<EncryptedTally> tally = Optional.empty();

    private Counting(Objects objects, Ledger ledger) {
        this.objects = objects;
        this.ledger = ledger;
    }

    static Counting check(Objects objects, Ledger ledger, Election election, Optional<Box> box) throws IOException {
        Counting counting = new Counting(objects, ledger);
        Optional<Link> link = objects.scan().last(EventType.ENCRYPTED_TALLY);
        if (link.isPresent()) counting.read(link.get(), election, box);
        return counting;
    }

    private void read(Link link, Election election, Optional<Box> box) throws IOException {
        List<Entry> entries = link.objects();
        try {
            if (entries.isEmpty()) throw new MalformedEncoding("the object is missing");
            Json json = objects.json(entries.get(entries.size() - 1));
            SizedTally sized = SizedTally.decode(json);
            compare(sized, box);
            boolean plain = json.equals(sized.encode());
            ledger.note(Check.V17_TALLY_SIZE, Verdict.of(plain, "", "is not written in the prescribed form"));
            for (Entry entry : entries) {
                if (!entry.hash().equals(sized.tally())) continue;
                tally = Optional.of(EncryptedTally.decode(objects.json(entry), election));
            }
            ledger.note(Check.V16_TALLY, Verdict.of(tally.isPresent(), "", "the object is missing"));
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V16_TALLY, "", e.getMessage());
        }
    }

    private void compare(SizedTally sized, Optional<Box> box) {
        Optional<TallySum> sum = box.flatMap(Box::sum);
        if (sum.isEmpty()) {
            Finding why = box.map(Box::unsummable).orElse(new Finding("", "could not be computed"));
            ledger.fail(Check.V16_TALLY, why.place(), why.reason());
            return;
        }
        Hash computed = sum.get().tally().hash();
        ledger.note(
                Check.V16_TALLY,
                Verdict.of(computed.equals(sized.tally()), "", "is not the sum of the ballots that count"));
        int ballots = sum.get().ballots();
        Weight weight = sum.get().weight();
        ledger.note(
                Check.V17_TALLY_SIZE,
                Verdict.of(sized.ballots() == ballots, "", "says " + sized.ballots() + " ballots, counted " + ballots));
        ledger.note(
                Check.V17_TALLY_SIZE,
                Verdict.of(sized.weight().equals(weight), "", "says weight " + sized.weight() + ", counted " + weight));
    }

    Optional<EncryptedTally> tally() {
        return tally;
    }
}
