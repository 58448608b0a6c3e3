package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.Owned;
import huisheng.ballots.trustee.Opening;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Partial decryptions and the result (10.20 to 10.22). */
final class Ending {
    private final Objects objects;
    private final Ledger ledger;
    private final Election election;
    private final Trustees trustees;
    private final EncryptedTally tally;

    private Ending(Objects objects, Ledger ledger, Election election, Trustees trustees, EncryptedTally tally) {
        this.objects = objects;
        this.ledger = ledger;
        this.election = election;
        this.trustees = trustees;
        this.tally = tally;
    }

    static void check(Objects objects, Ledger ledger, Election election, Trustees trustees, EncryptedTally tally)
            throws IOException {
        Ending ending = new Ending(objects, ledger, election, trustees, tally);
        Map<Integer, PartialDecryption> parts = ending.parts();
        Optional<Link> result = objects.scan().last(EventType.RESULT);
        if (result.isPresent()) ending.result(result.get(), parts);
        else ending.soFar(parts);
    }

    /** Partial decryptions by owner; a later one replaces an earlier one. */
    private Map<Integer, PartialDecryption> parts() throws IOException {
        Map<Integer, PartialDecryption> parts = new TreeMap<>();
        Set<Integer> owners = new HashSet<>();
        int number = 0;
        for (Link link : objects.counting(EventType.PARTIAL_DECRYPTION)) {
            String place = "partial decryption " + ++number;
            try {
                List<Entry> entries = link.objects();
                if (entries.size() < 2) throw new MalformedEncoding("the object is missing");
                Owned owned = Owned.decode(objects.json(entries.get(entries.size() - 1)));
                boolean known =
                        owned.owner() >= 1 && owned.owner() <= trustees.owners().size();
                ledger.note(
                        Check.V21_OPENERS,
                        Verdict.of(known, place, "belongs to no trustee")
                                .and(Verdict.of(owners.add(owned.owner()), place, "is this trustee's second one")));
                Json json = objects.json(entries.get(entries.size() - 2));
                parts.put(owned.owner(), PartialDecryption.decode(json, election, ledger.strict()));
            } catch (MalformedEncoding e) {
                ledger.fail(Check.V20_OPENING, place, e.getMessage());
            }
        }
        return parts;
    }

    /** Without a result, what is there is judged one by one; how many are missing is no fault. */
    private void soFar(Map<Integer, PartialDecryption> parts) {
        for (Map.Entry<Integer, PartialDecryption> part : parts.entrySet()) {
            if (part.getKey() < 1 || part.getKey() > trustees.owners().size()) continue;
            Verdict verdict = part.getValue()
                    .check(
                            election,
                            tally,
                            trustees.owners().get(part.getKey() - 1).key())
                    .within("trustee " + part.getKey());
            if (ledger.strict()) ledger.note(Check.V20_OPENING, verdict);
        }
    }

    private void result(Link link, Map<Integer, PartialDecryption> parts) throws IOException {
        Opening opening = Opening.combine(election, trustees, tally, parts);
        ledger.note(Check.V20_OPENING, opening.verdict());
        opening.dropped().forEach(ledger::remark);
        try {
            if (link.objects().isEmpty()) throw new MalformedEncoding("the object is missing");
            Json json = objects.json(link.objects().get(link.objects().size() - 1));
            Result result = Result.decode(json, election);
            if (ledger.strict()) {
                boolean plain = json.equals(result.encode());
                ledger.note(Check.V06_CANONICAL, Verdict.of(plain, "result", "is not written in the prescribed form"));
            }
            if (opening.plaintexts().isEmpty()) {
                ledger.fail(Check.V22_RESULT, "", "could not be checked, because the tally could not be opened");
                return;
            }
            ledger.note(
                    Check.V22_RESULT,
                    result.check(election, opening.plaintexts().get()));
        } catch (MalformedEncoding e) {
            ledger.fail(Check.V22_RESULT, "", e.getMessage());
        }
    }
}
